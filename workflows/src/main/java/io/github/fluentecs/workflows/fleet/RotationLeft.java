package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * A container instance that was not replaced.
 *
 * @param instance the container instance
 * @param reason why
 * @param tasks the tasks on it, in words
 */
public record RotationLeft(ContainerInstanceRef instance, Reason reason, List<String> tasks) {
  /** Why an instance was left. */
  public enum Reason {
    /** Its turn had not come. */
    NOT_BEGUN,
    /** It was DRAINING, and tasks stayed on it. It is ACTIVE again. */
    STUCK,
    /** It hosts tasks that are protected. */
    PROTECTED,
    /** It hosts tasks of a service that can never drain. */
    BLOCKED
  }

  /**
   * Copies the list.
   *
   * @param instance the container instance
   * @param reason why
   * @param tasks the tasks on it, in words
   */
  public RotationLeft {
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(reason, "reason");
    tasks = Arguments.copyOf("tasks", tasks);
  }

  /** Returns a line for people. */
  @Override
  public String toString() {
    return instance.id() + " " + reason + (tasks.isEmpty() ? "" : ": " + String.join(", ", tasks));
  }
}
