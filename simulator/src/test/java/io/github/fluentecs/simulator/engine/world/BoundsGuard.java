package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.state.ChangeListener;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/**
 * Watches every act of the scheduler: a start may not lead above the upper bound, a stop of a
 * healthy task not below the lower one. It reckons for itself.
 */
final class BoundsGuard implements ChangeListener {
  private static final int SECONDS_UNTIL_HEALTHY = 40;

  private final Region region;
  private final Set<LiveTask> seen = new HashSet<>();
  private final Set<LiveTask> stopped = new HashSet<>();
  private int highest;
  private int lowestHealthy = Integer.MAX_VALUE;

  BoundsGuard(Region region) {
    this.region = region;
  }

  static BoundsGuard on(Ecs ecs) {
    BoundsGuard guard = new BoundsGuard(ecs.region());
    ecs.region().listeners().add(guard);
    return guard;
  }

  /** The most tasks that ran or were pending when one was started. */
  int highest() {
    return highest;
  }

  /** The fewest healthy tasks left when one was stopped. */
  int lowestHealthy() {
    return lowestHealthy;
  }

  @Override
  public void taskChanged(LiveTask task) {
    LiveService service = task.service();
    if (service == null || !service.isActive()) {
      return;
    }
    if (seen.add(task)) {
      started(service);
    }
    if (task.stopCode() == TaskStopCode.SERVICE_SCHEDULER_INITIATED && stopped.add(task)) {
      stopped(service, task);
    }
  }

  private void started(LiveService service) {
    int occupied = service.tasks().tally().running() + service.tasks().tally().pending();
    int maximum = service.template().deploymentConfiguration().maximumPercent();
    highest = Math.max(highest, occupied);
    assertThat(occupied)
        .as("running or pending after a start, at %s", region.timeline().now())
        .isLessThanOrEqualTo(service.desiredCount() * maximum / 100);
  }

  private void stopped(LiveService service, LiveTask task) {
    if (!isHealthy(task)) {
      return;
    }
    DeploymentConfiguration configuration = service.template().deploymentConfiguration();
    int healthy =
        (int)
            service.tasks().all().stream()
                .filter(each -> each.isWanted() && isHealthy(each))
                .count();
    lowestHealthy = Math.min(lowestHealthy, healthy);
    assertThat(healthy * 100)
        .as("healthy after a stop, at %s", region.timeline().now())
        .isGreaterThanOrEqualTo(service.desiredCount() * configuration.minimumHealthyPercent());
  }

  private boolean isHealthy(LiveTask task) {
    Instant startedAt = task.times().startedAt();
    return task.status() == TaskStatus.RUNNING
        && startedAt != null
        && !region.timeline().now().isBefore(startedAt.plusSeconds(SECONDS_UNTIL_HEALTHY));
  }
}
