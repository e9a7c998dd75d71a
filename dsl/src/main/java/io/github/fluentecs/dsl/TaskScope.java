package io.github.fluentecs.dsl;

import io.github.fluentecs.core.cluster.ClusterRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.TaskRef;
import java.util.List;

/** A task, with its verbs. Immutable and thread-safe. */
public final class TaskScope extends TaskRef {
  TaskScope(ClusterRef cluster, String idOrArn) {
    super(cluster, idOrArn);
  }

  /**
   * Describes the task.
   *
   * @return the command
   */
  public DescribeTasks describe() {
    return DescribeTasks.builder(cluster(), List.of(text())).build();
  }

  /**
   * Stops the task.
   *
   * @return the command
   */
  public StopTask stop() {
    return StopTask.builder(this).build();
  }

  /**
   * Stops the task for a reason.
   *
   * @param reason what the stopped task will show: at most 255 characters
   * @return the command
   */
  public StopTask stop(String reason) {
    return StopTask.builder(this).reason(reason).build();
  }
}
