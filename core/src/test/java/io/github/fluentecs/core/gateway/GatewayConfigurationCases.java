package io.github.fluentecs.core.gateway;

import static io.github.fluentecs.core.gateway.GatewayRuleCases.created;
import static io.github.fluentecs.core.gateway.GatewayRuleCases.updated;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.GatewayAlbTestTrafficRules;
import software.amazon.awssdk.services.ecs.model.GatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayElbAccessLogConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayElbAccessLogDestination;
import software.amazon.awssdk.services.ecs.model.HostSharedAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayConfiguration;

/** The boundaries of the rules on the configuration of a gateway. */
final class GatewayConfigurationCases {
  private static final String ALB = "configuration.hostSharedAlb.";

  private GatewayConfigurationCases() {}

  static List<RuleCase> all() {
    return Stream.of(variants(), ofCreate(), ofBoth()).flatMap(List::stream).toList();
  }

  private static List<RuleCase> variants() {
    return List.of(
        new RuleCase(
            "CreateGateway/configuration",
            "configuration",
            created(r -> {}),
            created(r -> r.configuration((GatewayConfiguration) null))),
        new RuleCase(
            "GW-1",
            "configuration",
            created(r -> {}),
            created(r -> r.configuration(GatewayConfiguration.builder().build()))),
        new RuleCase(
            "GW-1",
            "configuration",
            update(alb -> {}),
            updated(r -> r.configuration(UpdateGatewayConfiguration.builder().build()))));
  }

  private static List<RuleCase> ofCreate() {
    return List.of(
        create("GW-2", "port", alb -> alb.port(443), alb -> alb.port(442)),
        create("GW-2", "port", alb -> alb.port(443), alb -> alb.port(444)),
        create("GW-3", "protocol", alb -> alb.protocol("HTTPS"), alb -> alb.protocol("HTTP")),
        create(
            "GW-4",
            "networkConfiguration.ipAddressType",
            alb -> alb.networkConfiguration(n -> n.ipAddressType("ipv4")),
            alb -> alb.networkConfiguration(n -> n.ipAddressType("IPv4"))),
        create("GW-5", "scheme", alb -> alb.scheme("internal"), alb -> alb.scheme("inside")));
  }

  private static List<RuleCase> ofBoth() {
    return List.of(
        create(
            "GW-6", "httpDesync", alb -> alb.httpDesync("monitor"), alb -> alb.httpDesync("off")),
        update(
            "GW-6", "httpDesync", alb -> alb.httpDesync("monitor"), alb -> alb.httpDesync("off")),
        create(
            "GW-7",
            "accessLogs.destination.s3.bucket",
            alb -> alb.accessLogs(logs("b")),
            alb -> alb.accessLogs(logs(null))),
        update(
            "GW-7",
            "accessLogs.destination.s3.bucket",
            alb -> alb.accessLogs(logs("b")),
            alb -> alb.accessLogs(logs(""))),
        create(
            "GW-8",
            "testTrafficRules.header.name",
            alb -> alb.testTrafficRules(header("n", "v")),
            alb -> alb.testTrafficRules(header(null, "v"))),
        create(
            "GW-8",
            "testTrafficRules.header.values",
            alb -> alb.testTrafficRules(header("n", "v")),
            alb -> alb.testTrafficRules(header("n"))),
        update(
            "GW-8",
            "testTrafficRules.header.name",
            alb -> alb.testTrafficRules(header("n", "v")),
            alb -> alb.testTrafficRules(header("", "v"))),
        update(
            "GW-8",
            "testTrafficRules.header.values",
            alb -> alb.testTrafficRules(header("n", "v")),
            alb -> alb.testTrafficRules(header("n"))));
  }

  private static GatewayElbAccessLogConfiguration logs(String bucket) {
    return GatewayElbAccessLogConfiguration.builder()
        .destination(GatewayElbAccessLogDestination.fromS3(s3 -> s3.bucket(bucket)))
        .build();
  }

  private static GatewayAlbTestTrafficRules header(String name, String... values) {
    return GatewayAlbTestTrafficRules.builder().header(h -> h.name(name).values(values)).build();
  }

  private static RuleCase create(
      String id,
      String member,
      Consumer<HostSharedAlbConfiguration.Builder> allowed,
      Consumer<HostSharedAlbConfiguration.Builder> broken) {
    return new RuleCase(id, ALB + member, create(allowed), create(broken));
  }

  private static EcsRequest create(Consumer<HostSharedAlbConfiguration.Builder> alb) {
    return created(r -> r.configuration(GatewayConfiguration.fromHostSharedAlb(alb)));
  }

  private static RuleCase update(
      String id,
      String member,
      Consumer<UpdateGatewayAlbConfiguration.Builder> allowed,
      Consumer<UpdateGatewayAlbConfiguration.Builder> broken) {
    return new RuleCase(id, ALB + member, update(allowed), update(broken));
  }

  private static EcsRequest update(Consumer<UpdateGatewayAlbConfiguration.Builder> alb) {
    return updated(r -> r.configuration(UpdateGatewayConfiguration.fromHostSharedAlb(alb)));
  }
}
