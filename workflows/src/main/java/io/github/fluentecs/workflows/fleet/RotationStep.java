package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.task.Task;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be done next, decided by what is there alone. */
sealed interface RotationStep {
  /** Machines were registered of which the group was not asked: look at it again. */
  record Ask(Set<String> ids) implements RotationStep {}

  /** What comes now is no better than what goes. */
  record GiveUp(List<ContainerInstance> late) implements RotationStep {}

  record Unmark(List<ContainerInstance> instances) implements RotationStep {}

  record Mark(List<ContainerInstance> instances) implements RotationStep {}

  record Terminate(List<ContainerInstance> instances) implements RotationStep {}

  /** Forgets what runs no agent any more that could do it. */
  record Deregister(List<ContainerInstance> instances) implements RotationStep {}

  record Stop(List<Task> tasks) implements RotationStep {}

  record Grow(int size) implements RotationStep {}

  record Drain(List<ContainerInstance> instances) implements RotationStep {}

  /** All that is to go is gone. */
  record Register() implements RotationStep {}

  /** And as many machines take tasks as before. */
  record End() implements RotationStep {}

  record Pause(String why) implements RotationStep {}

  /**
   * Decides.
   *
   * @param fleet what is there
   * @param asked the EC2 instances that were there when the group was last looked at
   */
  static RotationStep after(RotationFleet fleet, Set<String> asked) {
    RotationView view = fleet.view();
    Set<String> unknown = unknown(view, asked);
    if (!unknown.isEmpty()) {
      return new Ask(unknown);
    }
    List<ContainerInstance> late = view.old().stream().filter(view::isLate).toList();
    if (!late.isEmpty()) {
      return new GiveUp(late);
    }
    if (!view.mismarked().isEmpty()) {
      return new Unmark(view.mismarked());
    }
    return view.unmarked().isEmpty() ? work(fleet) : new Mark(view.unmarked());
  }

  private static Set<String> unknown(RotationView view, Set<String> asked) {
    return view.instances().stream()
        .filter(each -> !view.isMember(each))
        .flatMap(each -> each.ec2InstanceId().stream())
        .filter(id -> !asked.contains(id))
        .collect(Collectors.toSet());
  }

  private static RotationStep work(RotationFleet fleet) {
    RotationView view = fleet.view();
    if (!fleet.empty().isEmpty()) {
      return new Terminate(fleet.empty());
    }
    List<ContainerInstance> silent =
        view.ending().stream().filter(each -> !each.agentConnected()).toList();
    if (!silent.isEmpty()) {
      return new Deregister(silent);
    }
    if (view.words().stopsStandalone() && !fleet.standalone().isEmpty()) {
      return new Stop(fleet.standalone());
    }
    if (view.group().desired() < view.size()) {
      return new Grow(view.size());
    }
    if (!fleet.drainable().isEmpty()) {
      return new Drain(fleet.drainable());
    }
    if (!view.old().isEmpty() || !view.ending().isEmpty()) {
      return new Pause(fleet.summary());
    }
    return view.active() < view.mark().machines() ? new Register() : new End();
  }
}
