package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.TaskRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A task that a rotation has to reckon with.
 *
 * @param task the task
 * @param instance the container instance that it is on
 * @param owner its group: {@code service:web} for a task of a service, {@code family:batch} for a
 *     standalone one
 * @param protectedUntil when its protection ends; absent for one that is not protected
 */
public record RotationTask(
    TaskRef task, ContainerInstanceRef instance, String owner, Optional<Instant> protectedUntil) {
  /**
   * Refuses a null.
   *
   * @param task the task
   * @param instance the container instance that it is on
   * @param owner its group: {@code service:web} for a task of a service, {@code family:batch} for a
   *     standalone one
   * @param protectedUntil when its protection ends; absent for one that is not protected
   */
  public RotationTask {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(protectedUntil, "protectedUntil");
  }

  /** Returns a line for people. */
  @Override
  public String toString() {
    return task.id()
        + " ("
        + owner
        + ") on "
        + instance.id()
        + protectedUntil.map(end -> ", protected until " + end).orElse("");
  }
}
