package io.github.fluentecs.core.network;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;

/** Rules on the network configuration of tasks and services. */
public final class NetworkRules {
  private static final String BLOCK = "networkConfiguration.awsvpcConfiguration";
  private static final int MOST_GROUPS = 5;
  private static final String SOURCE = "AwsVpcConfiguration description";

  private static final Constraint SUBNETS =
      Constraint.hard("NW-1", "1 to 16 subnets", "List the subnets of one VPC.", SOURCE);

  private static final Constraint GROUPS =
      Constraint.hard("NW-2", "at most 5 security groups", "Merge security groups.", SOURCE);

  private static final Constraint PUBLIC_IP =
      Constraint.hard("NW-4", "ENABLED or DISABLED", "Use one of the two.", SOURCE);

  private NetworkRules() {}

  /**
   * Checks the member {@code networkConfiguration}; an absent one passes.
   *
   * @param <Q> the SDK request
   * @param member reads the member
   * @return the rules NW-1, NW-2 and NW-4
   */
  public static <Q> List<Rule<Q>> on(
      Function<? super Q, ? extends @Nullable NetworkConfiguration> member) {
    return List.of(
        Rule.of(
            SUBNETS,
            BLOCK + ".subnets",
            (request, findings) -> {
              AwsVpcConfiguration block = block(member.apply(request));
              if (block != null && !isSubnetCount(block.subnets().size())) {
                findings.broken(Given.count(block.subnets().size(), "subnets"));
              }
            }),
        Rule.of(
            GROUPS,
            BLOCK + ".securityGroups",
            (request, findings) -> {
              AwsVpcConfiguration block = block(member.apply(request));
              if (block != null && block.securityGroups().size() > MOST_GROUPS) {
                findings.broken(Given.count(block.securityGroups().size(), "security groups"));
              }
            }),
        Rule.<Q, String>value(
            PUBLIC_IP,
            BLOCK + ".assignPublicIp",
            request -> {
              AwsVpcConfiguration block = block(member.apply(request));
              return block == null ? null : block.assignPublicIpAsString();
            },
            NetworkRules::isSwitch));
  }

  /**
   * Tells whether a network surely breaks no rule.
   *
   * @param network the SDK's model; none passes too
   * @return false for a network that must be looked at
   */
  public static boolean isUsual(@Nullable NetworkConfiguration network) {
    AwsVpcConfiguration block = block(network);
    return block == null
        || (isSubnetCount(block.subnets().size())
            && block.securityGroups().size() <= MOST_GROUPS
            && (block.assignPublicIpAsString() == null
                || isSwitch(block.assignPublicIpAsString())));
  }

  private static boolean isSubnetCount(int subnets) {
    return subnets >= 1 && subnets <= 16;
  }

  private static boolean isSwitch(String text) {
    return text.equals("ENABLED") || text.equals("DISABLED");
  }

  private static @Nullable AwsVpcConfiguration block(@Nullable NetworkConfiguration network) {
    return network == null ? null : network.awsvpcConfiguration();
  }
}
