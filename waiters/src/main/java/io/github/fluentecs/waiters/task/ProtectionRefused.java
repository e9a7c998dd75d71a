package io.github.fluentecs.waiters.task;

import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;

/**
 * A task cannot be protected, for example because no service started it.
 *
 * @param task the task
 * @param failure ECS's reason
 */
public record ProtectionRefused(TaskRef task, ItemFailure failure) implements Blocker {
  /**
   * Refuses nulls.
   *
   * @param task the task
   * @param failure ECS's reason
   */
  public ProtectionRefused {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(failure, "failure");
  }

  @Override
  public String message() {
    String detail = failure.detail().map(text -> " (" + text + ")").orElse("");
    return task + " has no protection: " + failure.reason() + detail + ".";
  }

  @Override
  public String remedy() {
    return failure.remedy();
  }
}
