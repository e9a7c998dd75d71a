package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.DescribeContainerInstances;
import io.github.fluentecs.core.instance.ListContainerInstances;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.task.GetTaskProtection;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.ProtectedTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskCriteria;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Polls the container instances of a cluster, the tasks on those that drain, and as long as the
 * budget has room, the tasks and their protection on those that come next.
 *
 * @param view makes what the rotation goes by of the instances
 */
record RotationLookup(Function<List<ContainerInstance>, RotationView> view)
    implements Lookup<ClusterRef, RotationFleet> {
  @Override
  public ThrottleCategory category() {
    return DescribeContainerInstances.ACTION.throttleCategory();
  }

  @Override
  public int limit() {
    return 1;
  }

  @Override
  public String group(ClusterRef cluster) {
    return cluster.id();
  }

  @Override
  public Query<Map<String, RotationFleet>> fetch(List<ClusterRef> clusters) {
    ClusterRef cluster = clusters.get(0);
    return Query.call(
            ListContainerInstances.builder(cluster).build().described(),
            found -> Query.result(new RotationFleet(view.apply(found))))
        .then(fleet -> hosted(looked(fleet.view()), fleet))
        .then(fleet -> next(fleet.view().candidates(), fleet))
        .then(fleet -> Query.result(Map.of(cluster.id(), fleet)));
  }

  /**
   * Which of those that drain: the ones that may be empty, since ECS counts no task there; and of
   * the others as many as reports name, or all if standalone tasks are to be stopped.
   */
  private static List<ContainerInstance> looked(RotationView view) {
    List<ContainerInstance> draining = view.draining();
    long most = view.words().stopsStandalone() ? draining.size() : RotationFleet.NAMED;
    return Stream.concat(
            draining.stream().filter(RotationView::isUncounted),
            draining.stream().filter(each -> !RotationView.isUncounted(each)).limit(most))
        .toList();
  }

  private static Query<RotationFleet> hosted(List<ContainerInstance> hosts, RotationFleet fleet) {
    if (hosts.isEmpty()) {
      return Query.result(fleet);
    }
    ContainerInstance host = hosts.get(0);
    return tasks(host)
        .then(tasks -> hosted(hosts.subList(1, hosts.size()), fleet.with(host, tasks)));
  }

  /** ECS lists by the desired status, and what is to stop may take its time. */
  private static Query<List<Task>> tasks(ContainerInstance host) {
    TaskCriteria here = TaskFilter.where().containerInstance(host.ref());
    return listed(host, here)
        .then(
            wanted ->
                wanted.isEmpty() && RotationView.isDraining(host)
                    ? listed(host, here.stopped())
                    : Query.result(wanted));
  }

  private static Query<List<Task>> listed(ContainerInstance host, TaskCriteria filter) {
    return Query.call(
        ListTasks.builder(host.ref().cluster()).filter(filter).build().described(), Query::result);
  }

  /** Looks at the next ones until enough can be drained. */
  private static Query<RotationFleet> next(List<ContainerInstance> hosts, RotationFleet fleet) {
    int missing = fleet.view().room() - fleet.drainable().size();
    if (missing <= 0 || hosts.isEmpty()) {
      return Query.result(fleet);
    }
    int size = Math.min(missing, hosts.size());
    List<ContainerInstance> chunk = hosts.subList(0, size);
    return hosted(chunk, fleet)
        .then(more -> withProtection(chunk, more))
        .then(more -> next(hosts.subList(size, hosts.size()), more));
  }

  private static Query<RotationFleet> withProtection(
      List<ContainerInstance> hosts, RotationFleet fleet) {
    List<String> tasks = new ArrayList<>();
    for (ContainerInstance host : hosts) {
      fleet.on(host).stream()
          .filter(task -> !TaskFacts.isStandalone(task))
          .forEach(task -> tasks.add(task.ref().id()));
    }
    if (tasks.isEmpty() || fleet.view().words().drainsProtected()) {
      return Query.result(fleet);
    }
    return Query.call(
        GetTaskProtection.builder(fleet.view().words().cluster(), tasks).build().inBatches(),
        found ->
            Query.result(
                fleet.with(
                    found.succeeded().stream()
                        .filter(ProtectedTask::protectionEnabled)
                        .map(task -> task.ref().id())
                        .collect(
                            Collectors.toCollection(
                                () -> new HashSet<>(fleet.protectedTasks()))))));
  }

  @Override
  public Snapshot snapshot(RotationFleet fleet) {
    return Snapshot.of(fleet.summary());
  }
}
