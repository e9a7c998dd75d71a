package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.RolloutState;
import java.time.Instant;

/**
 * Tells which tasks would keep a service from its steady state if they were protected.
 *
 * @param service whose tasks are asked about
 * @param now the instant
 */
public record DeploymentBlock(LiveService service, Instant now) {
  /** Whether the task may not be protected now, neither anew nor for longer. */
  public boolean isCausedBy(LiveTask task) {
    return !service.isDaemon()
        && task.isWanted()
        && (exceedsDesiredCount(task) || holdsUpDeployment(task));
  }

  /** With it, more tasks would be protected than the service is to have. */
  private boolean exceedsDesiredCount(LiveTask task) {
    long others =
        service.tasks().alive().stream()
            .filter(other -> other != task && other.isWanted())
            .filter(other -> other.protectedUntil(now) != null)
            .count();
    return others >= service.desiredCount();
  }

  /** Its successors are all there, and the deployment waits for it to go. */
  private boolean holdsUpDeployment(LiveTask task) {
    if (service.deployments().listed().isEmpty()) {
      return false;
    }
    LiveDeployment primary = service.deployments().primary();
    return primary.isIn(RolloutState.IN_PROGRESS)
        && !primary.fleet().tasks().alive().contains(task)
        && hasSuccessors(primary.fleet());
  }

  private boolean hasSuccessors(Fleet fleet) {
    ClassifiedTasks tasks = new TaskClassifier(fleet, now).of(fleet.tasks().alive());
    return tasks.freshHealthy() >= service.desiredCount();
  }
}
