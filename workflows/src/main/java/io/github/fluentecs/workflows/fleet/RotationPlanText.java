package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ResourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A plan in lines. */
final class RotationPlanText {
  private RotationPlanText() {}

  static List<String> lines(RotationPlan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "replaces "
            + plan.instances().size()
            + " of "
            + plan.machines()
            + " machines of "
            + plan.cluster()
            + ", "
            + plan.atOnce()
            + " at once, in "
            + plan.waves()
            + (plan.waves() == 1 ? " wave" : " waves"));
    each(lines, plan.blocked(), block -> "can never drain: " + block);
    each(
        lines,
        plan.protectedTasks(),
        task -> "waits for its protection to end, or for another word: " + task);
    each(
        lines,
        plan.standalone(),
        task -> "no service replaces it, so it has to end or be stopped: " + task);
    each(
        lines,
        plan.hopping(),
        service -> "may be placed on an instance that goes later: tasks of " + service.id());
    each(lines, plan.elsewhere(), other -> "its machine is not of the group: " + id(other));
    if (plan.unregistered() > 0) {
      lines.add(plan.unregistered() + " of the machines have no container instance");
    }
    return List.copyOf(lines);
  }

  private static String id(ResourceRef ref) {
    return ref.id();
  }

  private static <T> void each(List<String> lines, List<T> items, Function<T, String> line) {
    items.forEach(item -> lines.add(line.apply(item)));
  }
}
