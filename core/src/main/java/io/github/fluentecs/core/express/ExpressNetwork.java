package io.github.fluentecs.core.express;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceNetworkConfiguration;

/**
 * The network of an Express service's tasks. Immutable and thread-safe.
 *
 * @param subnets subnet ids; none means the subnets of the default VPC
 * @param securityGroups ids of security groups; none means a group that ECS makes
 */
public record ExpressNetwork(List<String> subnets, List<String> securityGroups) {
  /**
   * Copies the lists.
   *
   * @param subnets subnet ids; none means the subnets of the default VPC
   * @param securityGroups ids of security groups; none means a group that ECS makes
   */
  public ExpressNetwork {
    subnets = Arguments.copyOf("subnets", subnets);
    securityGroups = Arguments.copyOf("securityGroups", securityGroups);
  }

  /**
   * Places tasks in subnets.
   *
   * @param subnets subnet ids; none means the subnets of the default VPC
   * @return the network
   */
  public static ExpressNetwork ofSubnets(String... subnets) {
    return new ExpressNetwork(Arguments.list("subnets", subnets), List.of());
  }

  /**
   * Returns a copy with other security groups.
   *
   * @param ids ids of security groups
   * @return a copy
   */
  public ExpressNetwork withSecurityGroups(String... ids) {
    return new ExpressNetwork(subnets, Arguments.list("ids", ids));
  }

  static ExpressNetwork of(ExpressGatewayServiceNetworkConfiguration sdk) {
    return new ExpressNetwork(sdk.subnets(), sdk.securityGroups());
  }

  ExpressGatewayServiceNetworkConfiguration toSdk() {
    return ExpressGatewayServiceNetworkConfiguration.builder()
        .subnets(SdkLists.orNull(subnets))
        .securityGroups(SdkLists.orNull(securityGroups))
        .build();
  }
}
