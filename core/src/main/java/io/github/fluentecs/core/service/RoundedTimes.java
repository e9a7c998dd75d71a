package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.RoundedDurations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds the times of a service that its request carries rounded up. */
final class RoundedTimes {
  private static final String CONFIGURATION = DeploymentRules.MEMBER + ".";

  private RoundedTimes() {}

  static List<Violation> of(
      String operation,
      Optional<Duration> gracePeriod,
      Optional<DeploymentConfiguration> configuration) {
    RoundedDurations times = RoundedDurations.of(operation);
    times.seconds("healthCheckGracePeriodSeconds", gracePeriod);
    configuration.ifPresent(deployment -> collect(deployment, times));
    return times.advice();
  }

  private static void collect(DeploymentConfiguration configuration, RoundedDurations times) {
    times.minutes(CONFIGURATION + "bakeTimeInMinutes", configuration.bakeTime());
    configuration.strategy().ifPresent(strategy -> collect(strategy, times));
    List<DeploymentLifecycleHook> hooks = configuration.lifecycleHooks();
    for (int i = 0; i < hooks.size(); i++) {
      times.minutes(
          CONFIGURATION + "lifecycleHooks[" + i + "].timeoutConfiguration.timeoutInMinutes",
          hooks.get(i).timeout());
    }
  }

  private static void collect(DeploymentStrategy strategy, RoundedDurations times) {
    if (strategy instanceof DeploymentStrategy.Linear linear) {
      times.minutes(
          CONFIGURATION + "linearConfiguration.stepBakeTimeInMinutes", Optional.of(linear.pause()));
    } else if (strategy instanceof DeploymentStrategy.Canary canary) {
      times.minutes(
          CONFIGURATION + "canaryConfiguration.canaryBakeTimeInMinutes",
          Optional.of(canary.pause()));
    }
  }
}
