package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.lifecycle.TaskLifecycle;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.TaskHealth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Stops tasks of services, and reports it. */
public final class FleetStopper {
  private final TaskLifecycle lifecycle;
  private final ServiceMessages messages;

  public FleetStopper(TaskLifecycle lifecycle, ServiceMessages messages) {
    this.lifecycle = lifecycle;
    this.messages = messages;
  }

  void stop(List<LiveTask> tasks) {
    Map<Fleet, List<LiveTask>> pending = new LinkedHashMap<>();
    Map<Fleet, List<LiveTask>> running = new LinkedHashMap<>();
    for (LiveTask task : tasks) {
      LaunchSpec.Owner owner = task.spec().owner();
      if (owner != null) {
        (task.status().isPending() ? pending : running)
            .computeIfAbsent(owner.fleet(), fleet -> new ArrayList<>())
            .add(task);
        stop(task, owner.fleet());
      }
    }
    pending.forEach((fleet, each) -> messages.stopped(fleet, each, "pending"));
    running.forEach((fleet, each) -> messages.stopped(fleet, each, "running"));
  }

  private void stop(LiveTask task, Fleet fleet) {
    String reason =
        fleet.progress().isCondemned(task)
            ? "Task failed " + TaskHealth.checks(task)
            : "Scaling activity initiated by (deployment " + fleet.id() + ")";
    lifecycle.stop(task, TaskStopCode.SERVICE_SCHEDULER_INITIATED, reason);
  }
}
