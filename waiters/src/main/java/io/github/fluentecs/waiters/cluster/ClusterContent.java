package io.github.fluentecs.waiters.cluster;

import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.internal.poller.ListedTasks;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster and what it still holds. Immutable and thread-safe.
 *
 * @param cluster the cluster, whose counts leave out tasks that are ending
 * @param ending the tasks that are ending, queried when the counts show no other
 */
record ClusterContent(Cluster cluster, List<Task> ending) {
  ClusterContent {
    ending = List.copyOf(ending);
  }

  static ClusterContent of(Cluster cluster) {
    return new ClusterContent(cluster, List.of());
  }

  /** Returns what keeps the cluster from being empty; nothing when it is. */
  List<String> left() {
    List<String> left = new ArrayList<>();
    count(cluster.activeServicesCount(), "active services", left);
    count(cluster.runningTasksCount(), "running tasks", left);
    count(cluster.pendingTasksCount(), "pending tasks", left);
    count(cluster.registeredContainerInstancesCount(), "container instances", left);
    ending.stream().map(ListedTasks::line).forEach(left::add);
    return left;
  }

  private static void count(int number, String what, List<String> left) {
    if (number > 0) {
      left.add(number + " " + what);
    }
  }
}
