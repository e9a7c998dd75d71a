package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.TaskHealth;
import java.time.Instant;
import java.util.List;

/** Finds the tasks to replace because of failed health checks. */
public final class HealthMonitor {
  private final Timeline timeline;
  private final ServiceMessages messages;

  public HealthMonitor(Timeline timeline, ServiceMessages messages) {
    this.timeline = timeline;
    this.messages = messages;
  }

  void check(Fleet fleet) {
    Instant now = timeline.now();
    fleet
        .progress()
        .judge(List.copyOf(fleet.tasks().alive()), new TaskHealth(fleet.service()), now)
        .forEach(task -> messages.unhealthy(fleet, task, TaskHealth.checks(task)));
  }
}
