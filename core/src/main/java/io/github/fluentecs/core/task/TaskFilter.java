package io.github.fluentecs.core.task;

import java.util.Objects;

/**
 * A filter for listing tasks: by {@code startedBy}, or by criteria. ECS does not allow both
 * together (rule ListTasks/startedBy). Immutable and thread-safe.
 */
public sealed interface TaskFilter permits TaskFilter.StartedBy, TaskCriteria {
  /**
   * Lists tasks by {@code startedBy}.
   *
   * @param startedBy the text that was given when the tasks were started
   * @return the filter
   */
  static TaskFilter startedBy(String startedBy) {
    return new StartedBy(Objects.requireNonNull(startedBy, "startedBy"));
  }

  /**
   * Starts criteria, all of which a task must meet.
   *
   * @return empty criteria, which list every task whose desired status is RUNNING
   */
  static TaskCriteria where() {
    return TaskCriteria.builder().build();
  }

  /**
   * Tasks by {@code startedBy}.
   *
   * @param text the text that was given when the tasks were started
   */
  record StartedBy(String text) implements TaskFilter {
    /**
     * Checks that the value is not null.
     *
     * @param text the text that was given when the tasks were started
     */
    public StartedBy {
      Objects.requireNonNull(text, "text");
    }
  }
}
