package io.github.fluentecs.core.task;

import java.util.Objects;

/**
 * Which tasks of a cluster are listed: those that somebody started, or those that meet criteria.
 * ECS takes one or the other, so both cannot be said (rule ListTasks/startedBy). Immutable and
 * thread-safe.
 */
public sealed interface TaskFilter permits TaskFilter.StartedBy, TaskCriteria {
  /**
   * Lists the tasks that somebody started.
   *
   * @param startedBy the text that was given when the tasks were started
   * @return the filter
   */
  static TaskFilter startedBy(String startedBy) {
    return new StartedBy(startedBy);
  }

  /**
   * Begins criteria, of which a task must meet all.
   *
   * @return no criterion yet, which lists every task whose desired status is RUNNING
   */
  static TaskCriteria where() {
    return TaskCriteria.builder().build();
  }

  /**
   * The tasks that somebody started.
   *
   * @param text what was given when the tasks were started
   */
  record StartedBy(String text) implements TaskFilter {
    /** Refuses null. */
    public StartedBy {
      Objects.requireNonNull(text, "startedBy");
    }
  }
}
