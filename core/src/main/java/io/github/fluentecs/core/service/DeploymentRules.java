package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

/** Checks the member {@code deploymentConfiguration} of any service. */
final class DeploymentRules {
  static final String MEMBER = "deploymentConfiguration";
  private static final String LEAST = "minimumHealthyPercent";
  private static final String BREAKER = "deploymentCircuitBreaker";
  private static final String SOURCE = "DeploymentConfiguration description";

  private static final Constraint MINIMUM =
      Constraint.hard("DC-1", LEAST, "0 percent or more", "Give a percentage.", SOURCE);

  private static final Constraint MINIMUM_OF_ALL =
      Constraint.soft(
          "DC-1",
          LEAST,
          "100 percent or less",
          "Lower it: it cannot exceed the desired count.",
          SOURCE);

  private static final Constraint MAXIMUM =
      Constraint.hard("DC-2", "maximumPercent", "0 percent or more", "Give a percentage.", SOURCE);

  private static final Constraint SWITCHES =
      Constraint.hard(
          "DC-5",
          BREAKER,
          "enable and rollback in each circuit breaker",
          "Set both.",
          "DeploymentCircuitBreaker members");

  private static final Constraint THRESHOLD =
      Constraint.hard(
          "DC-5",
          BREAKER + ".thresholdConfiguration",
          "a type and a value in each threshold",
          "Set both.",
          "ThresholdConfiguration members");

  private static final Constraint ALARMS =
      Constraint.hard(
          "DC-6",
          "alarms",
          "alarmNames, enable and rollback in alarms",
          "Set all three.",
          "DeploymentAlarms members");

  private static final Constraint THRESHOLD_TYPE =
      Constraint.soft(
          "DC-5",
          BREAKER + ".thresholdConfiguration.type",
          "COUNT, BOUNDED_PERCENT or UNBOUNDED_PERCENT",
          "Use one of the three.",
          "ThresholdConfiguration members");

  private DeploymentRules() {}

  static List<Constraint> constraints() {
    return Constraint.at(
        MEMBER,
        Constraints.all(
            List.of(MINIMUM, MINIMUM_OF_ALL, MAXIMUM, SWITCHES, THRESHOLD, THRESHOLD_TYPE, ALARMS),
            TrafficShiftRules.CONSTRAINTS,
            LifecycleHookRules.CONSTRAINTS,
            EarlySuccessRules.CONSTRAINTS));
  }

  /**
   * Reports at the path of the member.
   *
   * @param configuration the member; an absent one passes
   * @param absentStrategy what an absent strategy means; null if the service keeps its own
   * @param findings receives the broken constraints
   */
  static void check(
      @Nullable DeploymentConfiguration configuration,
      @Nullable String absentStrategy,
      Findings findings) {
    if (configuration == null) {
      return;
    }
    Integer minimum = configuration.minimumHealthyPercent();
    if (minimum != null && minimum < 0) {
      findings.broken(MINIMUM, minimum);
    }
    if (minimum != null && minimum > 100) {
      findings.broken(MINIMUM_OF_ALL, minimum);
    }
    findings.range(MAXIMUM, configuration.maximumPercent(), 0, Integer.MAX_VALUE);
    breaker(configuration.deploymentCircuitBreaker(), findings);
    alarms(configuration.alarms(), findings);
    TrafficShiftRules.check(configuration, absentStrategy, findings);
    LifecycleHookRules.check(configuration.lifecycleHooks(), findings);
    EarlySuccessRules.check(configuration, findings);
  }

  private static void breaker(@Nullable DeploymentCircuitBreaker breaker, Findings findings) {
    if (breaker == null) {
      return;
    }
    if (breaker.enable() == null || breaker.rollback() == null) {
      String given = "enable " + breaker.enable() + ", rollback " + breaker.rollback();
      findings.broken(SWITCHES, Given.words(given));
    }
    if (NewerMember.BREAKER_THRESHOLD.read(breaker) instanceof SdkPojo threshold) {
      Object type = SdkMembers.read(threshold, "type");
      Object value = SdkMembers.read(threshold, "value");
      if (type == null || value == null) {
        findings.broken(THRESHOLD, Given.words("type " + type + ", value " + value));
      }
      findings.oneOf(
          THRESHOLD_TYPE, (String) type, Set.of("COUNT", "BOUNDED_PERCENT", "UNBOUNDED_PERCENT"));
    }
  }

  private static void alarms(@Nullable DeploymentAlarms alarms, Findings findings) {
    if (alarms == null) {
      return;
    }
    if (!alarms.hasAlarmNames() || alarms.enable() == null || alarms.rollback() == null) {
      String given =
          "%d alarmNames, enable %s, rollback %s"
              .formatted(alarms.alarmNames().size(), alarms.enable(), alarms.rollback());
      findings.broken(ALARMS, Given.words(given));
    }
  }
}
