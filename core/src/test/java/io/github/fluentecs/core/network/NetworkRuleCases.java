package io.github.fluentecs.core.network;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;

/** The boundaries of the rules on networks, for any operation that takes a network. */
public final class NetworkRuleCases {
  private static final String BLOCK = "networkConfiguration.awsvpcConfiguration.";

  private NetworkRuleCases() {}

  public static List<RuleCase> on(Function<NetworkConfiguration, EcsRequest> request) {
    return List.of(
        new RuleCase(
            "NW-1",
            BLOCK + "subnets",
            request.apply(network(16, 0, null)),
            request.apply(network(17, 0, null))),
        new RuleCase(
            "NW-1",
            BLOCK + "subnets",
            request.apply(network(1, 0, null)),
            request.apply(network(0, 0, null))),
        new RuleCase(
            "NW-2",
            BLOCK + "securityGroups",
            request.apply(network(1, 5, null)),
            request.apply(network(1, 6, null))),
        new RuleCase(
            "NW-4",
            BLOCK + "assignPublicIp",
            request.apply(network(1, 0, "ENABLED")),
            request.apply(network(1, 0, "enabled"))));
  }

  /** Where the request asks for Fargate. */
  public static List<RuleCase> onFargate(Function<NetworkConfiguration, EcsRequest> request) {
    EcsRequest allowed = request.apply(oneSubnet());
    return List.of(
        new RuleCase("NW-6", "networkConfiguration", allowed, request.apply(null)),
        new RuleCase(
            "NW-6",
            "networkConfiguration",
            allowed,
            request.apply(NetworkConfiguration.builder().build())));
  }

  /** A network as the simplest request on Fargate has it. */
  public static NetworkConfiguration oneSubnet() {
    return network(1, 0, null);
  }

  private static NetworkConfiguration network(int subnets, int groups, String publicIp) {
    AwsVpcConfiguration block =
        AwsVpcConfiguration.builder()
            .subnets(Repeat.ids(subnets))
            .securityGroups(groups == 0 ? null : Repeat.ids(groups))
            .assignPublicIp(publicIp)
            .build();
    return NetworkConfiguration.builder().awsvpcConfiguration(block).build();
  }
}
