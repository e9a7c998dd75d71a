package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceStatus;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.internal.poller.Remainder;
import java.util.List;

/**
 * A service and those of its tasks that its counts leave out. Immutable and thread-safe.
 *
 * @param service the service
 * @param ending the tasks that are ending, queried where the counts show no other
 */
record ServiceTasks(Service service, List<Task> ending) {
  ServiceTasks {
    ending = List.copyOf(ending);
  }

  /** Returns what the counts of a service show; a service that is deleted starts nothing more. */
  static Remainder counted(Service service) {
    int desired = service.hasStatus(ServiceStatus.ACTIVE) ? service.desiredCount() : 0;
    return new Remainder()
        .count(desired, "desired tasks")
        .count(service.runningCount(), "running tasks")
        .count(service.pendingCount(), "pending tasks");
  }

  Remainder left() {
    return counted(service).ending(ending);
  }
}
