package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one look at a cluster shows.
 *
 * @param view all container instances
 * @param hosted the tasks left on each instance that was looked at, by its id
 * @param protectedTasks the ids of those tasks that are protected
 */
record RotationFleet(
    RotationView view, Map<String, List<Task>> hosted, Set<String> protectedTasks) {
  static final int NAMED = 3;

  RotationFleet(RotationView view) {
    this(view, Map.of(), Set.of());
  }

  RotationFleet with(ContainerInstance instance, List<Task> tasks) {
    Map<String, List<Task>> more = new HashMap<>(hosted);
    more.put(instance.ref().id(), tasks.stream().filter(TaskFacts::isLeft).toList());
    return new RotationFleet(view, more, protectedTasks);
  }

  RotationFleet with(Set<String> protectedIds) {
    return new RotationFleet(view, hosted, protectedIds);
  }

  List<Task> on(ContainerInstance instance) {
    return hosted.getOrDefault(instance.ref().id(), List.of());
  }

  /** Those that drained: nothing is left on them, and their machine can go. */
  List<ContainerInstance> empty() {
    return view.draining().stream()
        .filter(RotationView::isUncounted)
        .filter(each -> hosted.containsKey(each.ref().id()) && on(each).isEmpty())
        .toList();
  }

  /** Those that may be drained now, as many as the budget has room for. */
  List<ContainerInstance> drainable() {
    return view.candidates().stream()
        .filter(each -> hosted.containsKey(each.ref().id()) && !isHeld(each))
        .limit(view.room())
        .toList();
  }

  /** Those that wait for the protection of their tasks to end, as far as was looked. */
  List<ContainerInstance> held() {
    return view.candidates().stream().filter(this::isHeld).toList();
  }

  private boolean isHeld(ContainerInstance instance) {
    return !view.words().drainsProtected()
        && on(instance).stream().anyMatch(task -> protectedTasks.contains(task.ref().id()));
  }

  /** Tasks on draining instances that no service replaces, and that nothing has stopped yet. */
  List<Task> standalone() {
    return view.draining().stream()
        .flatMap(each -> on(each).stream())
        .filter(task -> TaskFacts.isStandalone(task) && !TaskFacts.isStopping(task))
        .toList();
  }

  /** Says how far it is, and what it waits for. */
  String summary() {
    List<String> waiting =
        Stream.concat(
                held().stream().map(each -> each.ref().id() + " (protected tasks)"),
                view.draining().stream()
                    .flatMap(each -> on(each).stream())
                    .map(RotationFleet::line))
            .toList();
    return view.summary()
        + (waiting.isEmpty() ? "" : "; waits for ")
        + String.join(", ", waiting.subList(0, Math.min(NAMED, waiting.size())))
        + (waiting.size() > NAMED ? ", ..." : "");
  }

  /** A task in words, with what owns it. */
  static String line(Task task) {
    String status = task.lastStatus().map(OpenEnum::text).orElse("without status");
    String owner = TaskFacts.isStandalone(task) ? "standalone" : task.group().orElse("");
    return task.ref().id() + " (" + owner + ", " + status + ")";
  }
}
