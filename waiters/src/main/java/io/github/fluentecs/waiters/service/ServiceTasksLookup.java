package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceStatus;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.internal.poller.InTurn;
import io.github.fluentecs.waiters.internal.poller.ListedTasks;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Polls up to 10 services of a cluster and their tasks that are ending: one DescribeServices for
 * all, and ListTasks and DescribeTasks for each whose counts are 0.
 */
enum ServiceTasksLookup implements ServicePolling<ServiceRef, ServiceTasks> {
  INSTANCE;

  private static final ServiceLookup SERVICES = ServiceLookup.INSTANCE;

  @Override
  public Query<Map<String, ServiceTasks>> fetch(List<ServiceRef> services) {
    return SERVICES.fetch(services).then(known -> InTurn.of(known, ServiceTasksLookup::withTasks));
  }

  private static Query<ServiceTasks> withTasks(Service service) {
    return ServiceTasks.counted(service).isEmpty()
        ? ending(service).then(tasks -> Query.result(new ServiceTasks(service, tasks)))
        : Query.result(new ServiceTasks(service, List.of()));
  }

  /** ListTasks may not know a service that is INACTIVE, so its tasks are found in the cluster. */
  private static Query<List<Task>> ending(Service service) {
    ClusterRef cluster = service.ref().cluster();
    if (!service.hasStatus(ServiceStatus.INACTIVE)) {
      return ListedTasks.ending(cluster, TaskFilter.where().service(service.ref()));
    }
    String group = "service:" + service.ref().id();
    Predicate<Task> isOwn = task -> task.group().filter(group::equals).isPresent();
    return ListedTasks.ending(cluster, TaskFilter.where())
        .then(tasks -> Query.result(tasks.stream().filter(isOwn).toList()));
  }

  @Override
  public Snapshot snapshot(ServiceTasks seen) {
    Snapshot.Builder shown = SERVICES.shown(seen.service());
    seen.ending().stream().map(ListedTasks::line).forEach(shown::note);
    return shown.build();
  }
}
