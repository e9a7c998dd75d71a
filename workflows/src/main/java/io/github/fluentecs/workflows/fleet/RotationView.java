package io.github.fluentecs.workflows.fleet;

import static java.util.Comparator.comparing;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is there at one moment, in the numbers that a rotation goes by. Pure.
 *
 * @param words the words
 * @param mark what the instances of this rotation are marked with
 * @param leftAlone the ids of selected instances that are not touched
 * @param group the machines
 * @param instances all container instances of the cluster
 */
record RotationView(
    RotationWords words,
    RotationMark mark,
    Set<String> leftAlone,
    InstanceGroup group,
    List<ContainerInstance> instances) {
  /** Those of the group's machines. */
  List<ContainerInstance> members() {
    return instances.stream().filter(this::isMember).toList();
  }

  /** Those that are to go, and are still there. */
  List<ContainerInstance> old() {
    return members().stream().filter(this::isToGo).toList();
  }

  /** Those that are to go and take tasks; the oldest first. */
  List<ContainerInstance> candidates() {
    return old().stream()
        .filter(each -> each.hasStatus(ContainerInstanceStatus.ACTIVE))
        .sorted(
            comparing((ContainerInstance each) -> each.registeredAt().orElse(Instant.EPOCH))
                .thenComparing(each -> each.ref().id()))
        .toList();
  }

  /** Those that are to go and take no tasks any more. */
  List<ContainerInstance> draining() {
    return old().stream().filter(RotationView::isDraining).toList();
  }

  /** Those whose machine is being terminated, and which ECS has not forgotten. */
  List<ContainerInstance> ending() {
    return instances.stream()
        .filter(each -> isDraining(each) && isMarked(each) && !isMember(each))
        .toList();
  }

  /** Machines that take tasks. Old ones count also while their agent is away. */
  int active() {
    return (int)
        members().stream()
            .filter(each -> each.hasStatus(ContainerInstanceStatus.ACTIVE))
            .filter(each -> each.agentConnected() || isSelected(each))
            .count();
  }

  int atOnce() {
    return words.budget().of(mark.machines());
  }

  /** How many more may be drained now. Those that others drain count too. */
  int room() {
    int draining = (int) members().stream().filter(RotationView::isDraining).count();
    int least = words.growsFirst() ? mark.machines() : mark.machines() - atOnce();
    return Math.max(0, Math.min(atOnce() - draining - ending().size(), active() - least));
  }

  /** How many machines the group is to keep until the next one is terminated. */
  int size() {
    int more = words.growsFirst() ? Math.min(atOnce(), old().size()) : 0;
    return Math.min(mark.machines() + more, Math.max(group.most(), mark.machines()));
  }

  boolean isSelected(ContainerInstance instance) {
    return words.selection().selects(instance, mark.began());
  }

  private boolean isToGo(ContainerInstance instance) {
    return isSelected(instance) && !leftAlone.contains(instance.ref().id());
  }

  boolean isMember(ContainerInstance instance) {
    return instance.ec2InstanceId().filter(group.members()::contains).isPresent();
  }

  boolean isMarked(ContainerInstance instance) {
    return instance.attribute(words.mark()).isPresent();
  }

  /** Whether an instance is selected although it was registered after the beginning. */
  boolean isLate(ContainerInstance instance) {
    return !isMarked(instance)
        && instance.registeredAt().filter(at -> at.isAfter(mark.began())).isPresent();
  }

  /** Those to go that lack the mark, or have another. */
  List<ContainerInstance> unmarked() {
    return old().stream()
        .filter(each -> !RotationMark.on(each, words.mark()).equals(Optional.of(mark)))
        .toList();
  }

  /** Those with a mark that are not to go. */
  List<ContainerInstance> mismarked() {
    return members().stream().filter(each -> isMarked(each) && !isToGo(each)).toList();
  }

  static boolean isDraining(ContainerInstance instance) {
    return instance.hasStatus(ContainerInstanceStatus.DRAINING);
  }

  /** Whether ECS counts no task on it, which leaves out those that are still stopping. */
  static boolean isUncounted(ContainerInstance instance) {
    return instance.runningTasksCount() == 0 && instance.pendingTasksCount() == 0;
  }

  /** Says how far it is. */
  String summary() {
    return old().size()
        + " left, "
        + draining().size()
        + " of them DRAINING; "
        + active()
        + " of "
        + mark.machines()
        + " take tasks";
  }
}
