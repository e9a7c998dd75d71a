package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.ThresholdConfiguration;

/** Rules on the member {@code deploymentConfiguration}, whatever the service is. */
final class DeploymentRules {
  static final String MEMBER = "deploymentConfiguration";
  static final String LEAST = MEMBER + ".minimumHealthyPercent";
  static final String MOST = MEMBER + ".maximumPercent";
  static final String BREAKER = MEMBER + ".deploymentCircuitBreaker";
  private static final String SOURCE = "DeploymentConfiguration description";

  private static final Constraint MINIMUM =
      Constraint.hard("DC-1", "0 percent or more", "Give a percentage.", SOURCE);

  private static final Constraint MINIMUM_OF_ALL =
      Constraint.soft(
          "DC-1",
          "100 percent or less",
          "More healthy tasks than the desired count can never be demanded.",
          SOURCE);

  private static final Constraint MAXIMUM =
      Constraint.hard("DC-2", "0 percent or more", "Give a percentage.", SOURCE);

  private static final Constraint SWITCHES =
      Constraint.hard(
          "DC-5",
          "enable and rollback in each circuit breaker",
          "Say both.",
          "DeploymentCircuitBreaker members");

  private static final Constraint THRESHOLD =
      Constraint.hard(
          "DC-5",
          "a type and a value in each threshold",
          "Say both.",
          "ThresholdConfiguration members");

  private static final Constraint ALARMS =
      Constraint.hard(
          "DC-6",
          "alarmNames, enable and rollback in alarms",
          "Say all three.",
          "DeploymentAlarms members");

  static final Constraint ROOM =
      Constraint.soft(
          "DC-4",
          "percentages that leave room to start or to stop a task",
          "Lower the minimum, or raise the maximum.",
          "Rolling updates and container instance draining");

  private DeploymentRules() {}

  /** Checks what can be checked without knowing the service: DC-1, DC-2, DC-5 and DC-6. */
  static <Q> List<Rule<Q>> on(
      Function<? super Q, ? extends @Nullable DeploymentConfiguration> configuration) {
    return List.of(
        Rule.<Q, Integer>value(
            MINIMUM, LEAST, q -> minimum(configuration.apply(q)), percent -> percent >= 0),
        Rule.<Q, Integer>value(
            MINIMUM_OF_ALL, LEAST, q -> minimum(configuration.apply(q)), percent -> percent <= 100),
        Rule.<Q, Integer>value(
            MAXIMUM, MOST, q -> maximum(configuration.apply(q)), percent -> percent >= 0),
        Rule.of(SWITCHES, BREAKER, (q, found) -> switches(breaker(configuration.apply(q)), found)),
        Rule.of(
            THRESHOLD,
            BREAKER + ".thresholdConfiguration",
            (q, found) -> threshold(breaker(configuration.apply(q)), found)),
        Rule.of(ALARMS, MEMBER + ".alarms", (q, found) -> alarms(configuration.apply(q), found)));
  }

  static @Nullable Integer minimum(@Nullable DeploymentConfiguration configuration) {
    return configuration == null ? null : configuration.minimumHealthyPercent();
  }

  static @Nullable Integer maximum(@Nullable DeploymentConfiguration configuration) {
    return configuration == null ? null : configuration.maximumPercent();
  }

  static @Nullable DeploymentCircuitBreaker breaker(
      @Nullable DeploymentConfiguration configuration) {
    return configuration == null ? null : configuration.deploymentCircuitBreaker();
  }

  static boolean shiftsTraffic(@Nullable DeploymentConfiguration configuration) {
    String strategy = configuration == null ? null : configuration.strategyAsString();
    return strategy != null && !strategy.equals("ROLLING");
  }

  /** Reports percentages between which nothing can move, where all three numbers are sensible. */
  static void room(@Nullable Integer desired, int minimum, int maximum, Findings findings) {
    if (desired == null || desired < 0 || minimum < 0 || maximum < 0) {
      return;
    }
    if (DeploymentBounds.of(desired, minimum, maximum).stuck()) {
      findings.broken(
          Given.words(minimum + " to " + maximum + " percent of " + desired + " tasks"));
    }
  }

  private static void switches(@Nullable DeploymentCircuitBreaker breaker, Findings findings) {
    if (breaker != null && (breaker.enable() == null || breaker.rollback() == null)) {
      findings.broken(
          Given.words("enable " + breaker.enable() + ", rollback " + breaker.rollback()));
    }
  }

  private static void threshold(@Nullable DeploymentCircuitBreaker breaker, Findings findings) {
    ThresholdConfiguration given = breaker == null ? null : breaker.thresholdConfiguration();
    if (given != null && (given.typeAsString() == null || given.value() == null)) {
      findings.broken(Given.words("type " + given.typeAsString() + ", value " + given.value()));
    }
  }

  private static void alarms(@Nullable DeploymentConfiguration configuration, Findings findings) {
    DeploymentAlarms alarms = configuration == null ? null : configuration.alarms();
    if (alarms == null) {
      return;
    }
    if (!alarms.hasAlarmNames() || alarms.enable() == null || alarms.rollback() == null) {
      String names = alarms.alarmNames().size() + " alarmNames";
      findings.broken(
          Given.words(names + ", enable " + alarms.enable() + ", rollback " + alarms.rollback()));
    }
  }
}
