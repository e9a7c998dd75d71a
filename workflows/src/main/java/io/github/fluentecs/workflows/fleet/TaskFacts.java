package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskStatus;
import java.util.Optional;

/** What decides about a task when its instance or cluster goes. */
final class TaskFacts {
  private static final String SERVICE = "service:";

  private TaskFacts() {}

  /** Whether it has not stopped yet. */
  static boolean isLeft(Task task) {
    return !task.hasStatus(TaskStatus.STOPPED) && !task.hasStatus(TaskStatus.DELETED);
  }

  /** Whether it is to stop, or has. */
  static boolean isStopping(Task task) {
    return task.desiredStatus().filter(status -> status.equalTo(TaskStatus.STOPPED)).isPresent();
  }

  /** Whether no service replaces it. */
  static boolean isStandalone(Task task) {
    return service(task).isEmpty();
  }

  /** The name of the service that replaces it. */
  static Optional<String> service(Task task) {
    return task.group()
        .filter(group -> group.startsWith(SERVICE))
        .map(group -> group.substring(SERVICE.length()));
  }
}
