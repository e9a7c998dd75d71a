package io.github.fluentecs.waiters.taskset;

import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;

/**
 * A task set is deleted: its tasks stop, and it does not come back.
 *
 * @param taskSet the task set as it was seen last
 */
public record TaskSetDraining(TaskSet taskSet) implements Blocker {
  /**
   * Refuses a null.
   *
   * @param taskSet the task set as it was seen last
   */
  public TaskSetDraining {
    Objects.requireNonNull(taskSet, "taskSet");
  }

  @Override
  public String message() {
    return taskSet.ref() + " is DRAINING: it was deleted.";
  }

  @Override
  public String remedy() {
    return "Create another task set.";
  }
}
