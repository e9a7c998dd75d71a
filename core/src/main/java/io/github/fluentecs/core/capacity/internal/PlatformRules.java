package io.github.fluentecs.core.capacity.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** The check of the platform version that a request names beside a launch type. */
public final class PlatformRules {
  private static final Constraint NOT_ON_EC2 =
      Constraint.hard(
          "PV-1",
          "platformVersion",
          "no platformVersion with the launch type EC2",
          "Leave the version out: only Fargate has platform versions.",
          "Message of ECS: The platform version must be null when specifying an EC2 launch type");

  private static final Constraint ONLY_ON_FARGATE =
      Constraint.advice(
          "PV-1",
          "platformVersion",
          "a platformVersion for tasks on Fargate only",
          "Leave the version out.",
          "CreateService request, platformVersion; no refusal was seen beside other capacity");

  /** The constraints on the member {@code platformVersion}: PV-1. */
  public static final List<Constraint> CONSTRAINTS = List.of(NOT_ON_EC2, ONLY_ON_FARGATE);

  /** The constraints on the same member where the request has no launch type: PV-1, advice. */
  public static final List<Constraint> WITHOUT_LAUNCH_TYPE = List.of(ONLY_ON_FARGATE);

  private PlatformRules() {}

  /**
   * Checks the member {@code platformVersion}; an absent one passes, and so does one where the
   * cluster's default strategy decides.
   *
   * @param version the member
   * @param launchType the member {@code launchType}, or null
   * @param strategy the member {@code capacityProviderStrategy}
   * @param findings takes what is wrong
   */
  public static void check(
      @Nullable String version,
      @Nullable String launchType,
      List<CapacityProviderStrategyItem> strategy,
      Findings findings) {
    if (!Texts.present(version)) {
      return;
    }
    if ("EC2".equals(launchType)) {
      findings.broken(NOT_ON_EC2, version);
    } else if ("EXTERNAL".equals(launchType) || hasOtherProviders(launchType, strategy)) {
      findings.broken(ONLY_ON_FARGATE, version);
    }
  }

  private static boolean hasOtherProviders(
      @Nullable String launchType, List<CapacityProviderStrategyItem> strategy) {
    return !strategy.isEmpty() && !StrategyRules.onlyFargate(launchType, strategy);
  }
}
