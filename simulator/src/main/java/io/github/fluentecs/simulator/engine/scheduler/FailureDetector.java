package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.state.FailureSettings;
import io.github.fluentecs.simulator.engine.state.FailureThreshold;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveHook;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import io.github.fluentecs.simulator.engine.state.LiveShift;
import io.github.fluentecs.simulator.engine.state.RolloutFailure;
import io.github.fluentecs.simulator.engine.status.ServiceDeploymentState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

/** Detects failed deployments: by the circuit breaker and by alarms. */
public final class FailureDetector {
  private final ActiveFaults faults;

  public FailureDetector(ActiveFaults faults) {
    this.faults = faults;
  }

  /** The alarms that have gone off, of those that the configuration names. */
  List<String> alarms(DeploymentConfiguration configuration) {
    DeploymentAlarms watched = configuration.alarms();
    return watched != null && Boolean.TRUE.equals(watched.enable())
        ? faults.inAlarm(watched.alarmNames())
        : List.of();
  }

  /** Why the deployment has failed; null as long as it has not. */
  @Nullable RolloutFailure detect(LiveDeployment deployment, LiveServiceDeployment current) {
    DeploymentConfiguration configuration = current.configuration();
    int failed = deployment.fleet().progress().failedTasks();
    int threshold =
        FailureThreshold.of(
            configuration.deploymentCircuitBreaker(), deployment.fleet().service().desiredCount());
    if (FailureSettings.hasCircuitBreaker(configuration) && failed >= threshold) {
      return RolloutFailure.TASKS_FAILED_TO_START;
    }
    RolloutFailure hook = hook(current);
    if (hook != null) {
      return hook;
    }
    return current.isWatchingAlarms() && !alarms(configuration).isEmpty()
        ? RolloutFailure.ALARM_DETECTED
        : null;
  }

  /** What a lifecycle hook decided against the deployment; none decides about a rollback. */
  private static @Nullable RolloutFailure hook(LiveServiceDeployment current) {
    LiveShift shift = current.shift();
    if (shift == null || current.state() != ServiceDeploymentState.IN_PROGRESS) {
      return null;
    }
    if (shift.hooks().stream().anyMatch(LiveHook::hasFailed)) {
      return RolloutFailure.HOOK_FAILED;
    }
    return shift.hooks().stream().anyMatch(LiveHook::hasTimedOutForGood)
        ? RolloutFailure.HOOK_TIMED_OUT
        : null;
  }
}
