package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofContainer;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/** The boundaries of the rules on port mappings. */
final class PortRuleCases {
  private static final String RANGE = "portMappings.containerPortRange";
  private static final String SAME = "portMappings.hostPort/same";
  private static final String NAME = "portMappings.name";

  private PortRuleCases() {}

  static List<RuleCase> all() {
    return List.of(
        rule("portMappings", "", port("bridge", 80), mapping("bridge", m -> m)),
        rule("portMappings", "", range("1-2"), mapping("bridge", m -> both(m))),
        rule("portMappings.containerPort", ".containerPort", port("host", 1), port("host", 0)),
        rule(
            "portMappings.containerPort",
            ".containerPort",
            port("host", 65535),
            port("host", 65536)),
        rule(RANGE, ".containerPortRange", range("1-65535"), range("1-65536")),
        rule(RANGE, ".containerPortRange", range("8000-8001"), range("8000-8000")),
        rule(RANGE, ".containerPortRange", range("8000-8001"), range("8000")),
        rule(
            RANGE,
            ".containerPortRange",
            range("8000-8001"),
            mapping("bridge", m -> m.containerPortRange("8000-8001").hostPort(1))),
        rule("portMappings.hostPort", ".hostPort", host("bridge", 0), host("bridge", -1)),
        rule("portMappings.hostPort", ".hostPort", host("bridge", 65535), host("bridge", 65536)),
        rule(SAME, ".hostPort", host("awsvpc", 80), host("awsvpc", 81)),
        rule(SAME, ".hostPort", host("bridge", 81), host("host", 81)),
        rule(NAME, ".name", named("a-_9" + Repeat.letter(60)), named(Repeat.letter(65))),
        rule(NAME, ".name", named("web"), named("Web")),
        rule(NAME, ".name", named("w-"), named("-w")),
        rule(NAME + "/unique", ".name", names("a", "b"), names("a", "a")),
        rule(
            "portMappings.hostPort/reserved",
            ".hostPort",
            host("bridge", 32767),
            host(null, 32768)),
        rule("portMappings.hostPort/reserved", ".hostPort", host("host", 80), host("bridge", 22)),
        rule(
            "portMappings.protocol",
            ".protocol",
            mapping("bridge", m -> m.containerPort(80).protocol("udp")),
            mapping("bridge", m -> m.containerPort(80).protocol("http"))),
        rule(
            "portMappings.appProtocol",
            ".appProtocol",
            mapping("bridge", m -> m.containerPort(80).appProtocol("grpc")),
            mapping("bridge", m -> m.containerPort(80).appProtocol("tcp"))),
        rule(RANGE + "/mode", ".containerPortRange", range("1-2"), ranged("host", "1-2")),
        rule(
            RANGE + "/overlap",
            ".containerPortRange",
            ports(m -> m.containerPortRange("1-9"), m -> m.containerPortRange("10-11")),
            ports(m -> m.containerPortRange("1-10"), m -> m.containerPortRange("10-11"))),
        rule(
            RANGE + "/overlap",
            ".containerPortRange",
            ports(m -> m.containerPort(9).protocol("udp"), m -> m.containerPortRange("9-10")),
            ports(m -> m.containerPort(9), m -> m.containerPortRange("9-10"))),
        rule(
            RANGE + "/overlap",
            ".containerPortRange",
            ports(m -> m.containerPortRange("9-10"), m -> m.containerPort(11)),
            ports(m -> m.containerPortRange("9-10"), m -> m.containerPort(10))),
        ofContainer("portMappings", "ranges", ranges(100), ranges(101)),
        rule("portMappings/none", "", task(r -> r.networkMode("none")), port("none", 80)));
  }

  private static RuleCase rule(String id, String path, EcsRequest allowed, EcsRequest broken) {
    String place = "containerDefinitions[].portMappings[]" + path;
    return new RuleCase(Containers.id(id), place, allowed, broken);
  }

  private static PortMapping.Builder both(PortMapping.Builder mapping) {
    return mapping.containerPort(1).containerPortRange("1-2");
  }

  private static EcsRequest ranged(String mode, String range) {
    return mapping(mode, m -> m.containerPortRange(range));
  }

  private static EcsRequest names(String first, String second) {
    return ports(m -> m.containerPort(80).name(first), m -> m.containerPort(81).name(second));
  }

  private static EcsRequest ports(
      UnaryOperator<PortMapping.Builder> first, UnaryOperator<PortMapping.Builder> second) {
    return one(
        c ->
            c.portMappings(
                first.apply(PortMapping.builder()).build(),
                second.apply(PortMapping.builder()).build()));
  }

  private static EcsRequest ranges(int count) {
    return one(
        c ->
            c.portMappings(
                Repeat.list(
                    count,
                    i ->
                        PortMapping.builder()
                            .containerPortRange((3 * i + 1) + "-" + (3 * i + 2))
                            .build())));
  }

  private static EcsRequest port(String mode, int port) {
    return mapping(mode, m -> m.containerPort(port));
  }

  private static EcsRequest range(String range) {
    return mapping("bridge", m -> m.containerPortRange(range));
  }

  private static EcsRequest host(String mode, int port) {
    return mapping(mode, m -> m.containerPort(80).hostPort(port));
  }

  private static EcsRequest named(String name) {
    return mapping("bridge", m -> m.containerPort(80).name(name));
  }

  private static EcsRequest mapping(String mode, UnaryOperator<PortMapping.Builder> change) {
    PortMapping mapping = change.apply(PortMapping.builder()).build();
    return task(
        r -> r.networkMode(mode).containerDefinitions(container(c -> c.portMappings(mapping))));
  }
}
