package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskCriteria;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.waiters.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Queries for tasks as they are, since counts leave out those that are still ending. */
public final class ListedTasks {
  private static final int DESCRIBED = 100;

  private ListedTasks() {}

  /**
   * Queries for the tasks of a cluster that a filter matches.
   *
   * @param cluster the cluster
   * @param filter ECS lists those that are desired to run, or those that are desired to stop
   * @return the tasks as ECS describes them
   */
  public static Query<List<Task>> of(ClusterRef cluster, TaskFilter filter) {
    return Query.allPages(ListTasks.builder(cluster).filter(filter).build())
        .then(listed -> described(cluster, listed, List.of()));
  }

  /**
   * Queries for the tasks of a cluster that are to stop and have not stopped yet.
   *
   * @param cluster the cluster
   * @param filter which of them
   * @return those that are STOPPING, DEPROVISIONING and the like
   */
  public static Query<List<Task>> ending(ClusterRef cluster, TaskCriteria filter) {
    return of(cluster, filter.stopped())
        .then(tasks -> Query.result(tasks.stream().filter(ListedTasks::isLeft).toList()));
  }

  /** Returns whether a task still holds what it runs on. */
  public static boolean isLeft(Task task) {
    return !task.hasStatus(TaskStatus.STOPPED) && !task.hasStatus(TaskStatus.DELETED);
  }

  /** Returns a task and its status in words. */
  public static String line(Task task) {
    String status = task.lastStatus().map(Objects::toString).orElse("without status");
    return task.ref().id() + " (" + status + ")";
  }

  private static Query<List<Task>> described(
      ClusterRef cluster, List<TaskRef> listed, List<Task> before) {
    if (listed.isEmpty()) {
      return Query.result(before);
    }
    int size = Math.min(DESCRIBED, listed.size());
    List<String> ids = listed.subList(0, size).stream().map(TaskRef::text).toList();
    return Query.described(DescribeTasks.builder(cluster, ids).build())
        .then(
            found -> {
              List<Task> tasks = new ArrayList<>(before);
              tasks.addAll(found);
              return described(cluster, listed.subList(size, listed.size()), tasks);
            });
  }
}
