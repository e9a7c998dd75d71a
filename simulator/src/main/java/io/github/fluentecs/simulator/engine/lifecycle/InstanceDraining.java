package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Takes instances out of service and back. */
public final class InstanceDraining {
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final TaskLifecycle lifecycle;

  public InstanceDraining(Timeline timeline, ChangeListeners listeners, TaskLifecycle lifecycle) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.lifecycle = lifecycle;
  }

  /**
   * Makes an ACTIVE or DRAINING instance ACTIVE or DRAINING. Pending service tasks of a draining
   * one stop at once; running ones are their scheduler's to replace; others are left alone.
   */
  public void change(LiveInstance instance, InstanceStatus status) {
    if (instance.status() == status) {
      return;
    }
    InstanceStatus.Move move =
        status == InstanceStatus.DRAINING
            ? InstanceStatus.Move.DRAIN
            : InstanceStatus.Move.ACTIVATE;
    instance.move(move, timeline.now());
    if (instance.isDraining()) {
      List.copyOf(instance.tasks().all()).stream()
          .filter(task -> task.service() != null && task.isWanted() && task.status().isPending())
          .forEach(task -> stop(task));
    }
    listeners.instanceChanged(instance);
  }

  private void stop(LiveTask task) {
    lifecycle.stop(
        task,
        TaskStopCode.SERVICE_SCHEDULER_INITIATED,
        "Service tasks are stopped because their container instance is DRAINING");
  }
}
