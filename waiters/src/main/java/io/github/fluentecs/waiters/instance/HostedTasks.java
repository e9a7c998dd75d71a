package io.github.fluentecs.waiters.instance;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.internal.poller.ListedTasks;
import java.util.List;
import java.util.Objects;

/**
 * A container instance and the tasks that it still hosts. Immutable and thread-safe.
 *
 * @param instance the container instance
 * @param tasks those whose last status is not STOPPED, whatever is desired of them
 */
record HostedTasks(ContainerInstance instance, List<Task> tasks) {
  HostedTasks {
    tasks = List.copyOf(tasks);
  }

  static HostedTasks of(ContainerInstance instance, List<Task> described) {
    return new HostedTasks(
        instance,
        described.stream()
            .filter(task -> isHost(instance, task))
            .filter(ListedTasks::isLeft)
            .toList());
  }

  private static boolean isHost(ContainerInstance instance, Task task) {
    return task.containerInstance()
        .filter(host -> host.id().equals(instance.ref().id()))
        .isPresent();
  }

  /** Returns a line for each task; tasks that no service replaces are marked as standalone. */
  List<String> lines() {
    return tasks.stream().map(HostedTasks::line).toList();
  }

  private static String line(Task task) {
    String status = task.lastStatus().map(Objects::toString).orElse("without status");
    String owner = task.group().filter(group -> group.startsWith("service:")).orElse("standalone");
    return task.ref().id() + " (" + owner + ", " + status + ")";
  }
}
