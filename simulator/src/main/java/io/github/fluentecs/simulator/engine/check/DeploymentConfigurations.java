package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.ThresholdConfiguration;

/** Deployment configurations: what they may say, and what they mean where they say nothing. */
public final class DeploymentConfigurations {
  private static final DeploymentConfiguration NONE = DeploymentConfiguration.builder().build();
  private static final DeploymentCircuitBreaker OFF =
      DeploymentCircuitBreaker.builder().enable(false).rollback(false).build();

  private DeploymentConfigurations() {}

  /** The configuration with everything said. */
  public static DeploymentConfiguration complete(
      @Nullable DeploymentConfiguration given, boolean isDaemon) {
    DeploymentConfiguration configuration = given == null ? NONE : given;
    return configuration.toBuilder()
        .minimumHealthyPercent(
            Optional.ofNullable(configuration.minimumHealthyPercent()).orElse(isDaemon ? 0 : 100))
        .maximumPercent(
            Optional.ofNullable(configuration.maximumPercent()).orElse(isDaemon ? 100 : 200))
        .deploymentCircuitBreaker(
            Optional.ofNullable(configuration.deploymentCircuitBreaker()).orElse(OFF))
        .strategy(Optional.ofNullable(configuration.strategy()).orElse(DeploymentStrategy.ROLLING))
        .bakeTimeInMinutes(Optional.ofNullable(configuration.bakeTimeInMinutes()).orElse(0))
        .build();
  }

  /** A configuration in which what is given takes the place of what was there. */
  public static DeploymentConfiguration merge(
      DeploymentConfiguration old, DeploymentConfiguration given, boolean isDaemon) {
    return complete(given, isDaemon).toBuilder()
        .minimumHealthyPercent(
            Optional.ofNullable(given.minimumHealthyPercent()).orElse(old.minimumHealthyPercent()))
        .maximumPercent(Optional.ofNullable(given.maximumPercent()).orElse(old.maximumPercent()))
        .deploymentCircuitBreaker(
            Optional.ofNullable(given.deploymentCircuitBreaker())
                .orElse(old.deploymentCircuitBreaker()))
        .alarms(Optional.ofNullable(given.alarms()).orElse(old.alarms()))
        .build();
  }

  static void check(
      @Nullable DeploymentConfiguration given,
      DeploymentControllerType controller,
      boolean isDaemon) {
    if (given == null) {
      return;
    }
    Checks.range("minimumHealthyPercent", given.minimumHealthyPercent(), 0, 100);
    Checks.range("maximumPercent", given.maximumPercent(), 0, Integer.MAX_VALUE);
    Checks.that(
        !isDaemon || given.maximumPercent() == null || given.maximumPercent() <= 100,
        "The daemon scheduling strategy does not support values above 100 for maximumPercent for "
            + "services. Change the value to be less than or equal to 100 and try again.");
    checkBreaker(given.deploymentCircuitBreaker(), controller);
    checkAlarms(given.alarms(), controller);
    DeploymentStrategyChecks.check(given);
  }

  private static void checkBreaker(
      @Nullable DeploymentCircuitBreaker breaker, DeploymentControllerType controller) {
    if (breaker == null) {
      return;
    }
    Checks.that(
        breaker.enable() != null && breaker.rollback() != null,
        "deploymentCircuitBreaker needs both enable and rollback.");
    Checks.that(
        controller == DeploymentControllerType.ECS || !breaker.enable(),
        "The deployment circuit breaker is only supported for the ECS deployment controller.");
    checkThreshold(breaker.thresholdConfiguration());
  }

  private static void checkThreshold(@Nullable ThresholdConfiguration threshold) {
    if (threshold != null) {
      Checks.that(
          threshold.type() != null && threshold.value() != null,
          "thresholdConfiguration needs both type and value.");
      Checks.range("The value of thresholdConfiguration", threshold.value(), 1, Integer.MAX_VALUE);
    }
  }

  private static void checkAlarms(
      @Nullable DeploymentAlarms alarms, DeploymentControllerType controller) {
    if (alarms != null) {
      Checks.that(
          alarms.enable() != null && alarms.rollback() != null && alarms.hasAlarmNames(),
          "alarms needs alarmNames, enable and rollback.");
      Checks.that(
          controller == DeploymentControllerType.ECS,
          "Deployment alarms are only supported for the ECS deployment controller.");
    }
  }
}
