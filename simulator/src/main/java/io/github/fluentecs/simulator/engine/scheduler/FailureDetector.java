package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.state.FailureSettings;
import io.github.fluentecs.simulator.engine.state.FailureThreshold;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import io.github.fluentecs.simulator.engine.state.RolloutFailure;
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
    return current.isWatchingAlarms() && !alarms(configuration).isEmpty()
        ? RolloutFailure.ALARM_DETECTED
        : null;
  }
}
