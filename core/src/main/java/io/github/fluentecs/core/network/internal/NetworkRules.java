package io.github.fluentecs.core.network.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;

/** Checks the network configuration of tasks and services. */
public final class NetworkRules {
  private static final String BLOCK = "networkConfiguration.awsvpcConfiguration.";
  private static final String SOURCE = "AwsVpcConfiguration description";

  private static final Constraint SUBNETS =
      Constraint.hard(
          "NW-1", BLOCK + "subnets", "1 to 16 subnets", "List the subnets of one VPC.", SOURCE);

  private static final Constraint GROUPS =
      Constraint.hard(
          "NW-2",
          BLOCK + "securityGroups",
          "at most 5 security groups",
          "Merge security groups.",
          SOURCE);

  private static final Constraint PUBLIC_IP =
      Constraint.hard(
          "NW-4", BLOCK + "assignPublicIp", "ENABLED or DISABLED", "Use one of the two.", SOURCE);

  /** The constraints on the member {@code networkConfiguration}: NW-1, NW-2 and NW-4. */
  public static final List<Constraint> CONSTRAINTS = List.of(SUBNETS, GROUPS, PUBLIC_IP);

  private static final Constraint ON_FARGATE =
      Constraint.hard(
          "NW-6",
          "networkConfiguration",
          "an awsvpcConfiguration where the request asks for Fargate",
          "Give the subnets: tasks on Fargate have the network mode awsvpc.",
          "CreateService and RunTask requests, networkConfiguration; refused by ECS");

  /** The constraints on the same member beside a launch type: NW-1, NW-2, NW-4 and NW-6. */
  public static final List<Constraint> WITH_CAPACITY =
      List.of(SUBNETS, GROUPS, PUBLIC_IP, ON_FARGATE);

  private NetworkRules() {}

  /**
   * Checks the member {@code networkConfiguration}, which Fargate demands.
   *
   * @param network the member
   * @param fargate whether the request asks for Fargate only
   * @param findings takes what is wrong
   */
  public static void check(
      @Nullable NetworkConfiguration network, boolean fargate, Findings findings) {
    if (fargate && (network == null || network.awsvpcConfiguration() == null)) {
      findings.broken(ON_FARGATE, Given.words("Fargate without one"));
    }
    check(network, findings);
  }

  /**
   * Checks the member {@code networkConfiguration}; an absent one passes.
   *
   * @param network the member
   * @param findings receives the broken constraints
   */
  public static void check(@Nullable NetworkConfiguration network, Findings findings) {
    AwsVpcConfiguration block = network == null ? null : network.awsvpcConfiguration();
    if (block == null) {
      return;
    }
    int subnets = block.subnets().size();
    if (subnets < 1 || subnets > 16) {
      findings.broken(SUBNETS, Given.count(subnets, "subnets"));
    }
    int groups = block.securityGroups().size();
    if (groups > 5) {
      findings.broken(GROUPS, Given.count(groups, "security groups"));
    }
    String publicIp = block.assignPublicIpAsString();
    if (publicIp != null && !publicIp.equals("ENABLED") && !publicIp.equals("DISABLED")) {
      findings.broken(PUBLIC_IP, publicIp);
    }
  }
}
