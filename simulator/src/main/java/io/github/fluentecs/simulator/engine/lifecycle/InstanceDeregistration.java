package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Takes container instances out of their clusters. */
public final class InstanceDeregistration {
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final StepDurations durations;
  private final TaskLifecycle lifecycle;

  public InstanceDeregistration(
      Timeline timeline,
      ChangeListeners listeners,
      StepDurations durations,
      TaskLifecycle lifecycle) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.durations = durations;
    this.lifecycle = lifecycle;
  }

  /** The instance terminates: its tasks end at once, and it is deregistered. */
  public void lose(LiveInstance instance) {
    String reason = "Host EC2 (instance " + instance.ec2InstanceId() + ") terminated.";
    loseTasks(instance, TaskStopCode.TERMINATION_NOTICE, reason);
    end(instance);
  }

  /**
   * Deregisters the instance on request, which terminates nothing. Tasks that it still has are
   * orphaned: their programs may run on, but to ECS they are STOPPED, and services replace them.
   */
  public void deregister(LiveInstance instance, boolean force) {
    Checks.that(
        instance.status() != InstanceStatus.INACTIVE
            && instance.status() != InstanceStatus.DEREGISTERING,
        "The referenced container instance was " + instance.status() + ".");
    Checks.that(
        force || instance.tasks().alive().isEmpty(), "Found running tasks on the instance.");
    String reason = "Container instance deregistration forced by user";
    loseTasks(instance, TaskStopCode.USER_INITIATED, reason);
    if (instance.hasTrunk()) {
      instance.connect(false, timeline.now());
      instance.move(InstanceStatus.Move.DEREGISTER, timeline.now());
      listeners.instanceChanged(instance);
      timeline.after(durations.trunk(), () -> end(instance));
    } else {
      end(instance);
    }
  }

  private void loseTasks(LiveInstance instance, TaskStopCode code, String reason) {
    List.copyOf(instance.tasks().alive()).forEach(task -> lifecycle.lose(task, code, reason));
  }

  private void end(LiveInstance instance) {
    if (instance.status() == InstanceStatus.INACTIVE) {
      return;
    }
    instance.connect(false, timeline.now());
    instance.move(InstanceStatus.Move.END, timeline.now());
    listeners.instanceChanged(instance);
    timeline.eventually(
        durations.retention(), () -> instance.cluster().instances().remove(instance.id()));
  }
}
