package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.Action;
import java.util.List;

/** The actions on task sets. ECS lists them in no throttle category; those of services stand in. */
public final class TaskSetActions {
  private TaskSetActions() {}

  /**
   * Lists the actions on task sets.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        CreateTaskSet.ACTION,
        DeleteTaskSet.ACTION,
        DescribeTaskSets.ACTION,
        UpdateServicePrimaryTaskSet.ACTION,
        UpdateTaskSet.ACTION);
  }
}
