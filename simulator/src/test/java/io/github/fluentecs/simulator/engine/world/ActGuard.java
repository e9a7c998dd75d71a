package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.state.ChangeListener;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/**
 * Watches every act of the service scheduler: a start may not lead above the upper bound, a stop of
 * a healthy task not below the lower one.
 */
final class ActGuard implements ChangeListener {
  private final Region region;
  private final Set<LiveTask> seen = new HashSet<>();
  private final Set<LiveTask> stopped = new HashSet<>();
  private final List<String> complaints = new ArrayList<>();

  ActGuard(Region region) {
    this.region = region;
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public void taskChanged(LiveTask task) {
    LiveService service = task.service();
    boolean isNew = seen.add(task);
    boolean isStopped =
        task.stopCode() == TaskStopCode.SERVICE_SCHEDULER_INITIATED && stopped.add(task);
    if (service == null || !service.isActive()) {
      return;
    }
    Bounds bounds = Bounds.of(task, service);
    if (isNew) {
      int occupied = Auditor.count(bounds.tasks(), ActGuard::isOccupying);
      complainIf(occupied > bounds.upper(), task, "started", bounds, occupied);
    }
    if (isStopped && isHealthy(task)) {
      int healthy = Auditor.count(bounds.tasks(), each -> each.isWanted() && isHealthy(each));
      complainIf(healthy < bounds.lower(), task, "stopped", bounds, healthy);
    }
  }

  private void complainIf(boolean isWrong, LiveTask task, String act, Bounds bounds, int count) {
    if (isWrong) {
      complaints.add(
          act
              + " "
              + task.arn()
              + " at "
              + region.timeline().now()
              + ": "
              + count
              + " of "
              + bounds.lower()
              + " to "
              + bounds.upper());
    }
  }

  private static boolean isOccupying(LiveTask task) {
    return task.status().isPending() || task.status() == TaskStatus.RUNNING;
  }

  /** The bounds of a service, or of a task set, which has the defaults of 100 and 200 percent. */
  private record Bounds(Collection<LiveTask> tasks, int lower, int upper) {
    static Bounds of(LiveTask task, LiveService service) {
      if (service.controller() == DeploymentControllerType.ECS) {
        var configuration = service.template().deploymentConfiguration();
        int desired = service.desiredCount();
        return new Bounds(
            service.tasks().alive().stream().filter(each -> !waitsForReplicas(each)).toList(),
            (desired * configuration.minimumHealthyPercent() + 99) / 100,
            desired * configuration.maximumPercent() / 100);
      }
      Fleet fleet = task.spec().owner().fleet();
      int desired =
          service.taskSets().values().stream()
              .filter(taskSet -> taskSet.fleet() == fleet)
              .mapToInt(LiveTaskSet::computedDesiredCount)
              .sum();
      return new Bounds(fleet.tasks().alive(), desired, 2 * desired);
    }

    /** A daemon on a DRAINING instance stays until the replicas there have stopped. */
    private static boolean waitsForReplicas(LiveTask task) {
      LiveInstance instance = task.instance();
      return task.service().isDaemon()
          && instance.isDraining()
          && instance.tasks().alive().stream()
              .map(LiveTask::service)
              .anyMatch(service -> service != null && !service.isDaemon());
    }
  }

  private boolean isHealthy(LiveTask task) {
    Instant startedAt = task.times().startedAt();
    if (task.status() != TaskStatus.RUNNING || startedAt == null) {
      return false;
    }
    boolean hasTarget = !task.spec().routing().loadBalancers().isEmpty();
    boolean isChecked = checked(task).findAny().isPresent();
    Duration delay = Duration.ofSeconds(hasTarget ? 10 : isChecked ? 0 : 40);
    return !region.timeline().now().isBefore(startedAt.plus(delay))
        && !(hasTarget && task.isFailingChecks())
        && checked(task).allMatch(container -> container.health() == HealthStatus.HEALTHY);
  }

  private static Stream<LiveContainer> checked(LiveTask task) {
    return task.containers().stream()
        .filter(
            container -> container.isEssential() && container.definition().healthCheck() != null);
  }
}
