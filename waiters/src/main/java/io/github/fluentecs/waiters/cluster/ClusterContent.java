package io.github.fluentecs.waiters.cluster;

import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.internal.poller.Remainder;
import java.util.List;

/**
 * A cluster and what it still holds. Immutable and thread-safe.
 *
 * @param cluster the cluster, whose counts leave out tasks that are ending
 * @param ending the tasks that are ending, queried where the counts show nothing
 */
record ClusterContent(Cluster cluster, List<Task> ending) {
  ClusterContent {
    ending = List.copyOf(ending);
  }

  /** Returns what the counts of a cluster show. */
  static Remainder counted(Cluster cluster) {
    return new Remainder()
        .count(cluster.activeServicesCount(), "active services")
        .count(cluster.runningTasksCount(), "running tasks")
        .count(cluster.pendingTasksCount(), "pending tasks")
        .count(cluster.registeredContainerInstancesCount(), "container instances");
  }

  Remainder left() {
    return counted(cluster).ending(ending);
  }
}
