package io.github.fluentecs.simulator.engine.gateway;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayAlbDesyncMitigationMode;
import software.amazon.awssdk.services.ecs.model.GatewayAlbProtocol;
import software.amazon.awssdk.services.ecs.model.GatewayElbIpAddressType;
import software.amazon.awssdk.services.ecs.model.GatewayElbNetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayElbScheme;
import software.amazon.awssdk.services.ecs.model.HostSharedAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayAlbConfiguration;

/** The configurations of gateways, with everything said. */
final class GatewayDefaults {
  private GatewayDefaults() {}

  static DescribeGatewayAlbConfiguration complete(
      HostSharedAlbConfiguration given, List<String> subnets) {
    return DescribeGatewayAlbConfiguration.builder()
        .networkConfiguration(network(given.networkConfiguration(), subnets))
        .scheme(or(given.scheme(), GatewayElbScheme.INTERNET_FACING))
        .webACLArn(given.webACLArn())
        .accessLogs(given.accessLogs())
        .port(443)
        .protocol(GatewayAlbProtocol.HTTPS)
        .maxAlbCount(or(given.maxAlbCount(), Integer.valueOf(10)))
        .httpDesync(or(given.httpDesync(), GatewayAlbDesyncMitigationMode.DEFENSIVE))
        .testTrafficRules(given.testTrafficRules())
        .build();
  }

  private static GatewayElbNetworkConfiguration network(
      @Nullable GatewayElbNetworkConfiguration given, List<String> subnets) {
    GatewayElbNetworkConfiguration network =
        given == null ? GatewayElbNetworkConfiguration.builder().build() : given;
    return network.toBuilder()
        .subnets(network.subnets().isEmpty() ? subnets : network.subnets())
        .ipAddressType(or(network.ipAddressType(), GatewayElbIpAddressType.DUALSTACK))
        .build();
  }

  static DescribeGatewayAlbConfiguration merge(
      DescribeGatewayAlbConfiguration present, UpdateGatewayAlbConfiguration given) {
    DescribeGatewayAlbConfiguration.Builder merged =
        present.toBuilder()
            .maxAlbCount(or(given.maxAlbCount(), present.maxAlbCount()))
            .httpDesync(or(given.httpDesync(), present.httpDesync()));
    if (given.webACLArn() != null) {
      merged.webACLArn(given.webACLArn());
    }
    if (given.accessLogs() != null) {
      merged.accessLogs(given.accessLogs());
    }
    if (given.testTrafficRules() != null) {
      merged.testTrafficRules(given.testTrafficRules());
    }
    var network = given.networkConfiguration();
    if (network != null && network.inboundSecurityGroup() != null) {
      merged.networkConfiguration(
          present.networkConfiguration().toBuilder()
              .inboundSecurityGroup(network.inboundSecurityGroup())
              .build());
    }
    return merged.build();
  }

  static <T> T or(@Nullable T given, T otherwise) {
    return Objects.requireNonNullElse(given, otherwise);
  }
}
