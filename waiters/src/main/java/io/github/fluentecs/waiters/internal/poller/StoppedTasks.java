package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Queries for the stopped tasks of a service, which ECS knows for about an hour. */
public final class StoppedTasks {
  private StoppedTasks() {}

  /**
   * Queries for at most 100 of them, by one ListTasks and one DescribeTasks.
   *
   * @param service the service
   * @return the query; in its result the tasks that stopped last come last
   */
  public static Query<Evidence> of(ServiceRef service) {
    return Query.call(
        ListTasks.builder(service.cluster())
            .filter(TaskFilter.where().service(service).stopped())
            .build(),
        page -> described(service.cluster(), page));
  }

  private static Query<Evidence> described(ClusterRef cluster, Page<TaskRef> page) {
    List<String> ids = page.items().stream().map(TaskRef::text).toList();
    return ids.isEmpty()
        ? Query.result(Evidence.none())
        : Query.call(
            DescribeTasks.builder(cluster, ids).build(),
            batch -> Query.result(evidence(batch.succeeded())));
  }

  private static Evidence evidence(List<Task> stopped) {
    Comparator<Task> byTime =
        Comparator.comparing(task -> task.stoppingAt().or(task::stoppedAt).orElse(Instant.MAX));
    return Evidence.builder().addAllStoppedTasks(stopped.stream().sorted(byTime).toList()).build();
  }
}
