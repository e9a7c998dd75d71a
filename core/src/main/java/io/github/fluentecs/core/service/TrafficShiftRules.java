package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CanaryConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LinearConfiguration;

/** Checks deployments that shift traffic: BLUE_GREEN, LINEAR and CANARY. */
final class TrafficShiftRules {
  private static final String LINEAR = "linearConfiguration";
  private static final String CANARY = "canaryConfiguration";
  private static final int DAY = 1440;

  /** For a new service, which has no time yet. */
  static final Constraint BAKE =
      soft(
          "bakeTimeInMinutes",
          "bakeTimeInMinutes with the strategy BLUE_GREEN",
          "Set how long both revisions run.",
          "DeploymentConfiguration, bakeTimeInMinutes");

  /** For a change, which may leave the service's own time. */
  static final Constraint BAKE_ADVISED =
      Constraint.advice(
          "DC-7",
          "bakeTimeInMinutes",
          "bakeTimeInMinutes with the strategy BLUE_GREEN",
          "Say how long both revisions run.",
          "DeploymentConfiguration, bakeTimeInMinutes; what an update leaves out stays as it is");

  private static final Constraint BAKE_RANGE =
      soft(
          "bakeTimeInMinutes",
          "0 minutes or more",
          "Give a time that is not negative.",
          "DeploymentConfiguration, bakeTimeInMinutes");

  private static final Constraint KNOWN =
      soft(
          "strategy",
          "ROLLING, BLUE_GREEN, LINEAR or CANARY",
          "Use one of the four.",
          "DeploymentConfiguration, strategy");

  private static final Constraint LINEAR_ONLY =
      soft(
          LINEAR,
          "a linearConfiguration with the strategy LINEAR only",
          "Use LINEAR, or leave it out.",
          "DeploymentConfiguration, linearConfiguration");

  private static final Constraint CANARY_ONLY =
      soft(
          CANARY,
          "a canaryConfiguration with the strategy CANARY only",
          "Use CANARY, or leave it out.",
          "DeploymentConfiguration, canaryConfiguration");

  private static final Constraint STEP =
      soft(
          LINEAR + ".stepPercent",
          "3.0 to 100.0 percent in tenths",
          "Choose a step in this range.",
          "LinearConfiguration members");

  private static final Constraint STEP_BAKE =
      soft(
          LINEAR + ".stepBakeTimeInMinutes",
          "0 to 1440 minutes",
          "Wait at most one day.",
          "LinearConfiguration members");

  private static final Constraint SHARE =
      soft(
          CANARY + ".canaryPercent",
          "0.1 to 100.0 percent in tenths",
          "Choose a percentage in this range.",
          "CanaryConfiguration members");

  private static final Constraint SHARE_BAKE =
      soft(
          CANARY + ".canaryBakeTimeInMinutes",
          "0 to 1440 minutes",
          "Wait at most one day.",
          "CanaryConfiguration members");

  static final List<Constraint> CONSTRAINTS =
      List.of(KNOWN, BAKE_RANGE, LINEAR_ONLY, CANARY_ONLY, STEP, STEP_BAKE, SHARE, SHARE_BAKE);

  private TrafficShiftRules() {}

  private static Constraint soft(String path, String allowed, String remedy, String source) {
    return Constraint.soft("DC-7", path, allowed, remedy, source);
  }

  /** Reports at the path of the configuration. */
  static void check(
      DeploymentConfiguration configuration, @Nullable String absentStrategy, Findings findings) {
    String given = configuration.strategyAsString();
    String strategy = given == null ? absentStrategy : given;
    findings.oneOf(KNOWN, given, Set.of("ROLLING", "BLUE_GREEN", "LINEAR", "CANARY"));
    if ("BLUE_GREEN".equals(strategy) && configuration.bakeTimeInMinutes() == null) {
      findings.broken(absentStrategy == null ? BAKE_ADVISED : BAKE, null);
    }
    findings.range(BAKE_RANGE, configuration.bakeTimeInMinutes(), 0, Integer.MAX_VALUE);
    linear(configuration.linearConfiguration(), strategy, findings);
    canary(configuration.canaryConfiguration(), strategy, findings);
  }

  private static void linear(
      @Nullable LinearConfiguration linear, @Nullable String strategy, Findings findings) {
    if (linear == null) {
      return;
    }
    if (strategy != null && !strategy.equals("LINEAR")) {
      findings.broken(LINEAR_ONLY, Given.words("one with " + strategy));
    }
    tenths(STEP, linear.stepPercent(), 3, findings);
    findings.range(STEP_BAKE, linear.stepBakeTimeInMinutes(), 0, DAY);
  }

  private static void canary(
      @Nullable CanaryConfiguration canary, @Nullable String strategy, Findings findings) {
    if (canary == null) {
      return;
    }
    if (strategy != null && !strategy.equals("CANARY")) {
      findings.broken(CANARY_ONLY, Given.words("one with " + strategy));
    }
    tenths(SHARE, canary.canaryPercent(), 0.1, findings);
    findings.range(SHARE_BAKE, canary.canaryBakeTimeInMinutes(), 0, DAY);
  }

  private static void tenths(
      Constraint constraint, @Nullable Double percent, double min, Findings findings) {
    if (percent != null && !(percent >= min && percent <= 100 && isInTenths(percent))) {
      findings.broken(constraint, percent);
    }
  }

  /**
   * Returns whether the shortest decimal that prints like the number has at most one decimal place;
   * exact.
   */
  private static boolean isInTenths(double percent) {
    return BigDecimal.valueOf(percent).stripTrailingZeros().scale() <= 1;
  }
}
