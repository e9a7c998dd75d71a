package io.github.fluentecs.dsl;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.GetTaskProtection;
import io.github.fluentecs.core.task.UpdateTaskProtection;
import io.github.fluentecs.core.value.Arguments;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Several tasks of one cluster, with their verbs. Immutable and thread-safe. */
public final class TasksScope {
  private final ClusterRef cluster;
  private final List<String> tasks;

  TasksScope(ClusterRef cluster, Iterable<String> idsOrArns) {
    this.cluster = cluster;
    this.tasks = Arguments.copyOf("idsOrArns", idsOrArns);
  }

  /**
   * Describes the tasks.
   *
   * @return a builder of the command
   */
  public DescribeTasks.Builder describe() {
    return DescribeTasks.builder(cluster, tasks);
  }

  /**
   * Protects the tasks from scale-in and deployments for 120 minutes.
   *
   * @return the command; 1 to 10 tasks of services
   */
  public UpdateTaskProtection protect() {
    return UpdateTaskProtection.protect(cluster, tasks).build();
  }

  /**
   * Protects the tasks from scale-in and deployments for a time.
   *
   * @param time 1 minute to 48 hours, sent in whole minutes, rounded up
   * @return the command; 1 to 10 tasks of services
   */
  public UpdateTaskProtection protectFor(Duration time) {
    Objects.requireNonNull(time, "time");
    return UpdateTaskProtection.protect(cluster, tasks).expiresIn(time).build();
  }

  /**
   * Removes the protection of the tasks.
   *
   * @return the command; 1 to 10 tasks of services
   */
  public UpdateTaskProtection unprotect() {
    return UpdateTaskProtection.unprotect(cluster, tasks).build();
  }

  /**
   * Reads the protection of the tasks.
   *
   * @return the command; 1 to 100 tasks of services
   */
  public GetTaskProtection protection() {
    return GetTaskProtection.builder(cluster, tasks).build();
  }
}
