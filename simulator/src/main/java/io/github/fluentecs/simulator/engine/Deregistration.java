package io.github.fluentecs.simulator.engine;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Takes container instances out of their clusters. */
final class Deregistration {
  private Deregistration() {}

  /** The instance terminates: its tasks end without a word, and it deregisters itself. */
  static void lose(Region region, LiveInstance instance) {
    String reason = "Host EC2 (instance " + instance.ec2InstanceId() + ") terminated.";
    loseTasks(region, instance, TaskStopCode.TERMINATION_NOTICE, reason);
    end(region, instance);
  }

  /**
   * Somebody wants the instance gone, which terminates nothing. Tasks that it still has are
   * orphaned: their programs may run on, but to ECS they are STOPPED, and services replace them.
   */
  static void deregister(Region region, LiveInstance instance, boolean force) {
    Checks.that(
        instance.status() != InstanceStatus.INACTIVE
            && instance.status() != InstanceStatus.DEREGISTERING,
        "The referenced container instance was " + instance.status() + ".");
    Checks.that(
        force || instance.tasks().alive().isEmpty(), "Found running tasks on the instance.");
    String reason = "Container instance deregistration forced by user";
    loseTasks(region, instance, TaskStopCode.USER_INITIATED, reason);
    if (instance.hasTrunk()) {
      instance.connect(false, region.timeline().now());
      instance.move(InstanceStatus.Move.DEREGISTER, region.timeline().now());
      region.watchers().instanceChanged(instance);
      region.timeline().after(region.pace().trunk(), () -> end(region, instance));
    } else {
      end(region, instance);
    }
  }

  private static void loseTasks(
      Region region, LiveInstance instance, TaskStopCode code, String reason) {
    List.copyOf(instance.tasks().alive())
        .forEach(task -> region.lifecycle().lose(task, code, reason));
  }

  private static void end(Region region, LiveInstance instance) {
    if (instance.status() == InstanceStatus.INACTIVE) {
      return;
    }
    instance.connect(false, region.timeline().now());
    instance.move(InstanceStatus.Move.END, region.timeline().now());
    region.watchers().instanceChanged(instance);
    region
        .timeline()
        .eventually(
            region.pace().retention(), () -> instance.cluster().instances().remove(instance.id()));
  }
}
