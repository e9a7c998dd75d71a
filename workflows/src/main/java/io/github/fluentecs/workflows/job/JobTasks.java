package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskCriteria;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.workflows.internal.Reads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;

/**
 * Finds the tasks of a job in ECS by its key and their tags. Each read is a poll of its own.
 *
 * <p>ECS takes the tags from a task that is stopped by a call, so such a one is not found; starting
 * its attempt again repeats its token, and gives it back.
 */
record JobTasks(JobWords words) {
  private static final int A_CALL = 100;

  /**
   * All that ECS shows: first those that are to run, so that none is missed which stops meanwhile.
   * Those that stopped cannot be listed by their starter, so they are by their family.
   */
  Wait<List<Task>> all() {
    TaskFilter stopped =
        TaskCriteria.builder()
            .family(words.command().taskDefinition().family())
            .desiredStatus(OpenEnum.of(DesiredStatus.STOPPED))
            .build();
    return wanted().then(running -> found(stopped).map(over -> joined(running, over)));
  }

  /** Those that are to run. */
  Wait<List<Task>> wanted() {
    return found(TaskFilter.startedBy(words.key().text()));
  }

  private static List<Task> joined(List<Task> first, List<Task> second) {
    Map<String, Task> byId = new LinkedHashMap<>();
    first.forEach(task -> byId.put(task.ref().id(), task));
    second.forEach(task -> byId.put(task.ref().id(), task));
    return List.copyOf(byId.values());
  }

  private Wait<List<Task>> found(TaskFilter filter) {
    ClusterRef cluster = words.command().cluster();
    return listed(ListTasks.builder(cluster).filter(filter).build(), List.of())
        .then(refs -> described(cluster, refs, List.of()));
  }

  private static Wait<List<TaskRef>> listed(ListTasks command, List<TaskRef> before) {
    return Reads.of(command)
        .then(
            page -> {
              List<TaskRef> all = new ArrayList<>(before);
              all.addAll(page.items());
              return page.nextToken()
                  .map(token -> listed(command.startingAt(token), all))
                  .orElseGet(() -> Waits.met(List.copyOf(all)));
            });
  }

  private Wait<List<Task>> described(ClusterRef cluster, List<TaskRef> refs, List<Task> before) {
    if (refs.isEmpty()) {
      return Waits.met(before);
    }
    int some = Math.min(A_CALL, refs.size());
    List<String> ids = ResourceRef.texts(refs.subList(0, some));
    return Reads.of(DescribeTasks.builder(cluster, ids).withTags().build())
        .then(
            batch -> {
              List<Task> own = new ArrayList<>(before);
              batch.succeeded().stream().filter(this::isOwn).forEach(own::add);
              return described(cluster, refs.subList(some, refs.size()), own);
            });
  }

  private boolean isOwn(Task task) {
    return task.startedBy().equals(Optional.of(words.key().text()))
        && task.tags().containsKey(JobKey.PIECE);
  }
}
