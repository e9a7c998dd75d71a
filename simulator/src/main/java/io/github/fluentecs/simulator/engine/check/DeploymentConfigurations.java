package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.ThresholdConfiguration;

/** The rules for deployment configurations. */
public final class DeploymentConfigurations {
  private DeploymentConfigurations() {}

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
    checkRoom(given, controller, isDaemon);
    checkBreaker(given.deploymentCircuitBreaker(), controller);
    checkAlarms(given.alarms(), controller);
    EarlySuccessChecks.check(given);
    DeploymentStrategyChecks.check(given, controller, isDaemon);
  }

  /** Between 100 and 100 percent no task can be replaced. */
  private static void checkRoom(
      DeploymentConfiguration given, DeploymentControllerType controller, boolean isDaemon) {
    boolean isBlocked =
        Integer.valueOf(100).equals(given.minimumHealthyPercent())
            && Integer.valueOf(100).equals(given.maximumPercent());
    Checks.that(
        !isBlocked || isDaemon || controller != DeploymentControllerType.ECS,
        "Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block"
            + " deployments.");
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
