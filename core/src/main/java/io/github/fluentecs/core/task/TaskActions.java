package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Action;
import java.util.List;

/** The actions on tasks. */
public final class TaskActions {
  private TaskActions() {}

  /**
   * Lists the actions on tasks.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        DescribeTasks.ACTION,
        GetTaskProtection.ACTION,
        ListTasks.ACTION,
        RunTask.ACTION,
        StartTask.ACTION,
        StopTask.ACTION,
        UpdateTaskProtection.ACTION);
  }
}
