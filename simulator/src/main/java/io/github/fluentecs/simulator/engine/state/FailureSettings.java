package io.github.fluentecs.simulator.engine.state;

import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

/** What a deployment configuration says about failures of its deployments. */
public final class FailureSettings {
  private FailureSettings() {}

  public static boolean hasCircuitBreaker(DeploymentConfiguration configuration) {
    DeploymentCircuitBreaker breaker = configuration.deploymentCircuitBreaker();
    return breaker != null && Boolean.TRUE.equals(breaker.enable());
  }

  /** Whether running and healthy tasks take the count of failures back to zero. */
  public static boolean resets(DeploymentConfiguration configuration) {
    DeploymentCircuitBreaker breaker = configuration.deploymentCircuitBreaker();
    return breaker == null || !Boolean.FALSE.equals(breaker.resetOnHealthyTask());
  }

  /** Whether the configuration wants a deployment undone that failed so. */
  public static boolean rollsBack(DeploymentConfiguration configuration, RolloutFailure failure) {
    return switch (failure) {
      case TASKS_FAILED_TO_START ->
          Boolean.TRUE.equals(configuration.deploymentCircuitBreaker().rollback());
      case ALARM_DETECTED -> Boolean.TRUE.equals(configuration.alarms().rollback());
      case HOOK_FAILED, HOOK_TIMED_OUT -> true;
      case STOPPED_BY_USER -> false;
    };
  }
}
