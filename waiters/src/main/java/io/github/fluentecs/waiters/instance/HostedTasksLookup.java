package io.github.fluentecs.waiters.instance;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskCriteria;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.github.fluentecs.waiters.internal.poller.InTurn;
import io.github.fluentecs.waiters.internal.poller.ListedTasks;
import java.util.List;
import java.util.Map;

/**
 * Polls up to 10 container instances of a cluster and what they host: one
 * DescribeContainerInstances for all, one or two ListTasks for each that is draining, DescribeTasks
 * for what they list. ECS lists by the desired status, so stopping tasks are listed only where no
 * other task is left.
 */
enum HostedTasksLookup implements Lookup<ContainerInstanceRef, HostedTasks> {
  INSTANCE;

  @Override
  public ThrottleCategory category() {
    return ContainerInstanceLookup.INSTANCE.category();
  }

  @Override
  public int limit() {
    return 10;
  }

  @Override
  public String group(ContainerInstanceRef instance) {
    return ContainerInstanceLookup.INSTANCE.group(instance);
  }

  @Override
  public Query<Map<String, HostedTasks>> fetch(List<ContainerInstanceRef> instances) {
    return ContainerInstanceLookup.INSTANCE
        .fetch(instances)
        .then(known -> InTurn.of(known, HostedTasksLookup::hosted));
  }

  private static Query<HostedTasks> hosted(ContainerInstance instance) {
    return tasks(instance).then(tasks -> Query.result(HostedTasks.of(instance, tasks)));
  }

  private static Query<List<Task>> tasks(ContainerInstance instance) {
    if (!instance.hasStatus(ContainerInstanceStatus.DRAINING)) {
      return Query.result(List.of());
    }
    TaskCriteria here = TaskFilter.where().containerInstance(instance.ref());
    ClusterRef cluster = instance.ref().cluster();
    return ListedTasks.of(cluster, here)
        .then(
            wanted ->
                HostedTasks.of(instance, wanted).tasks().isEmpty()
                    ? ListedTasks.of(cluster, here.stopped())
                    : Query.result(wanted));
  }

  @Override
  public Snapshot snapshot(HostedTasks hosted) {
    Snapshot.Builder shown = ContainerInstanceLookup.shown(hosted.instance());
    hosted.lines().forEach(shown::note);
    return shown.build();
  }

  @Override
  public Query<Evidence> diagnosticQuery(ContainerInstanceRef instance) {
    return fetch(List.of(instance))
        .then(
            known ->
                known.values().stream()
                    .findFirst()
                    .map(HostedServices::evidence)
                    .orElseGet(() -> Query.result(Evidence.none())));
  }
}
