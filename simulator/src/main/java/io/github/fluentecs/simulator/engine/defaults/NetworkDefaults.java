package io.github.fluentecs.simulator.engine.defaults;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;

/** The defaults of network configurations. */
public final class NetworkDefaults {
  private NetworkDefaults() {}

  public static @Nullable NetworkConfiguration complete(@Nullable NetworkConfiguration network) {
    return network == null || network.awsvpcConfiguration() == null
        ? network
        : network.toBuilder().awsvpcConfiguration(complete(network.awsvpcConfiguration())).build();
  }

  private static AwsVpcConfiguration complete(AwsVpcConfiguration vpc) {
    return vpc.toBuilder()
        .securityGroups(Given.list(vpc.securityGroups()))
        .assignPublicIp(Given.or(vpc.assignPublicIpAsString(), AssignPublicIp.DISABLED.toString()))
        .build();
  }
}
