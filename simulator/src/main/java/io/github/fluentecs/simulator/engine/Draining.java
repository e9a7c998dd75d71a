package io.github.fluentecs.simulator.engine;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Takes instances out of service and back. */
final class Draining {
  private Draining() {}

  /**
   * Makes an ACTIVE or DRAINING instance ACTIVE or DRAINING. Pending service tasks of a draining
   * one stop at once; running ones are their scheduler's to replace; others are left alone.
   */
  static void change(Region region, LiveInstance instance, InstanceStatus status) {
    if (instance.status() == status) {
      return;
    }
    InstanceStatus.Move move =
        status == InstanceStatus.DRAINING
            ? InstanceStatus.Move.DRAIN
            : InstanceStatus.Move.ACTIVATE;
    instance.move(move, region.timeline().now());
    if (instance.isDraining()) {
      List.copyOf(instance.tasks().all()).stream()
          .filter(task -> task.service() != null && task.isWanted() && task.status().isPending())
          .forEach(task -> stop(region, task));
    }
    region.watchers().instanceChanged(instance);
  }

  private static void stop(Region region, LiveTask task) {
    region
        .lifecycle()
        .stop(
            task,
            TaskStopCode.SERVICE_SCHEDULER_INITIATED,
            "Service tasks are stopped because their container instance is DRAINING");
  }
}
