package io.github.fluentecs.simulator.engine;

import java.util.List;

/** Takes container instances out of their clusters. */
final class Deregistration {
  private Deregistration() {}

  /** The instance terminates: its tasks end without a word, and it deregisters itself. */
  static void lose(Region region, LiveInstance instance) {
    String reason = "Host EC2 (instance " + instance.ec2InstanceId() + ") terminated.";
    List.copyOf(instance.tasks().all()).stream()
        .filter(task -> !task.status().isOver())
        .forEach(task -> region.lifecycle().lose(task, reason));
    instance.connect(false);
    instance.become("INACTIVE");
    region.watchers().instanceChanged(instance);
  }
}
