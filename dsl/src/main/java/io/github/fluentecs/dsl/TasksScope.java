package io.github.fluentecs.dsl;

import io.github.fluentecs.core.cluster.ClusterRef;
import io.github.fluentecs.core.task.DescribeTasks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Several tasks of one cluster, with their verbs. Immutable and thread-safe. */
public final class TasksScope {
  private final ClusterRef cluster;
  private final List<String> tasks;

  TasksScope(ClusterRef cluster, Iterable<String> idsOrArns) {
    this.cluster = cluster;
    List<String> ids = new ArrayList<>();
    idsOrArns.forEach(id -> ids.add(Objects.requireNonNull(id, "idsOrArns")));
    this.tasks = Collections.unmodifiableList(ids);
  }

  /**
   * Describes the tasks.
   *
   * @return a builder of the command
   */
  public DescribeTasks.Builder describe() {
    return DescribeTasks.builder(cluster, tasks);
  }
}
