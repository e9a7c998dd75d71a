package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.GatewayAlbTestTrafficRules;
import software.amazon.awssdk.services.ecs.model.GatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayElbAccessLogConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayElbNetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.HostSharedAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayConfiguration;

/** The rules on the configuration of a gateway. */
final class GatewayConfigurationRules {
  private static final String CONFIGURATION = "configuration";
  private static final String ALB = CONFIGURATION + ".hostSharedAlb";
  private static final String SPELLING =
      "Check the spelling; ECS may know words that were added later.";

  private static final Constraint GIVEN = Constraint.required("CreateGateway", CONFIGURATION);

  private static final Constraint VARIANT =
      Constraint.hard(
          "GW-1",
          CONFIGURATION,
          "exactly one type of configuration",
          "Set hostSharedAlb.",
          "CreateGateway request, configuration");

  private static final Constraint PORT =
      Constraint.soft(
          "GW-2",
          ALB + ".port",
          "443",
          "Leave the port out.",
          "HostSharedAlbConfiguration, port: the gateway supports only HTTPS at port 443");

  private static final Constraint PROTOCOL =
      Constraint.soft(
          "GW-3",
          ALB + ".protocol",
          "HTTPS",
          "Leave the protocol out.",
          "HostSharedAlbConfiguration, protocol: no other protocol is supported");

  private static final Set<String> ADDRESSES =
      Set.of("ipv4", "dualstack", "dualstack-without-public-ipv4");
  private static final Set<String> SCHEMES = Set.of("internet-facing", "internal");
  private static final Set<String> MODES = Set.of("monitor", "defensive", "strictest");

  private static final Constraint ADDRESS =
      words("GW-4", "networkConfiguration.ipAddressType", ADDRESSES, "GatewayElbIpAddressType");
  private static final Constraint SCHEME = words("GW-5", "scheme", SCHEMES, "GatewayElbScheme");
  private static final Constraint MODE =
      words("GW-6", "httpDesync", MODES, "GatewayAlbDesyncMitigationMode");

  private static final Constraint BUCKET =
      Constraint.hard(
          "GW-7",
          ALB + ".accessLogs.destination.s3.bucket",
          "a value (required)",
          "Name the bucket.",
          "GatewayElbAccessLogS3Destination, required members");

  private static final Constraint HEADER_NAME = header("name");
  private static final Constraint HEADER_VALUES = header("values");

  private GatewayConfigurationRules() {}

  private static Constraint words(String id, String member, Set<String> allowed, String source) {
    return Constraint.advice(
        id,
        ALB + "." + member,
        String.join(", ", allowed.stream().sorted().toList()),
        SPELLING,
        source + ", the values");
  }

  private static Constraint header(String member) {
    return Constraint.hard(
        "GW-8",
        ALB + ".testTrafficRules.header." + member,
        "a value (required)",
        "Set " + member + ".",
        "GatewayTestTrafficHeader, required members");
  }

  static List<Constraint> ofCreate() {
    return List.of(
        GIVEN, VARIANT, PORT, PROTOCOL, ADDRESS, SCHEME, MODE, BUCKET, HEADER_NAME, HEADER_VALUES);
  }

  static void create(@Nullable GatewayConfiguration configuration, Findings findings) {
    findings.require(GIVEN, configuration);
    if (configuration == null) {
      return;
    }
    HostSharedAlbConfiguration alb = configuration.hostSharedAlb();
    if (alb == null) {
      findings.broken(VARIANT, null);
      return;
    }
    findings.range(PORT, alb.port(), 443, 443);
    findings.oneOf(PROTOCOL, alb.protocolAsString(), Set.of("HTTPS"));
    GatewayElbNetworkConfiguration network = alb.networkConfiguration();
    findings.oneOf(ADDRESS, network == null ? null : network.ipAddressTypeAsString(), ADDRESSES);
    findings.oneOf(SCHEME, alb.schemeAsString(), SCHEMES);
    findings.oneOf(MODE, alb.httpDesyncAsString(), MODES);
    shared(alb.accessLogs(), alb.testTrafficRules(), findings);
  }

  static List<Constraint> ofUpdate() {
    return List.of(VARIANT, MODE, BUCKET, HEADER_NAME, HEADER_VALUES);
  }

  static void update(@Nullable UpdateGatewayConfiguration configuration, Findings findings) {
    if (configuration == null) {
      return;
    }
    UpdateGatewayAlbConfiguration alb = configuration.hostSharedAlb();
    if (alb == null) {
      findings.broken(VARIANT, null);
      return;
    }
    findings.oneOf(MODE, alb.httpDesyncAsString(), MODES);
    shared(alb.accessLogs(), alb.testTrafficRules(), findings);
  }

  private static void shared(
      @Nullable GatewayElbAccessLogConfiguration logs,
      @Nullable GatewayAlbTestTrafficRules test,
      Findings findings) {
    if (logs != null && logs.destination() != null && logs.destination().s3() != null) {
      findings.require(BUCKET, logs.destination().s3().bucket());
    }
    if (test != null && test.header() != null) {
      findings.require(HEADER_NAME, test.header().name());
      findings.require(HEADER_VALUES, test.header().values());
    }
  }
}
