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
import io.github.fluentecs.waiters.internal.poller.ListedTasks;
import java.util.HashMap;
import java.util.Iterator;
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
        .then(known -> hosted(known.values().iterator(), new HashMap<>()));
  }

  /** Makes the query for the tasks of one instance after the other. */
  private static Query<Map<String, HostedTasks>> hosted(
      Iterator<ContainerInstance> instances, Map<String, HostedTasks> found) {
    if (!instances.hasNext()) {
      return Query.result(found);
    }
    ContainerInstance instance = instances.next();
    return tasks(instance)
        .then(
            tasks -> {
              found.put(instance.ref().id(), HostedTasks.of(instance, tasks));
              return hosted(instances, found);
            });
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
}
