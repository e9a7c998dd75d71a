package io.github.fluentecs.dsl;

import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.taskset.DeleteTaskSet;
import io.github.fluentecs.core.taskset.DescribeTaskSets;
import io.github.fluentecs.core.taskset.UpdateServicePrimaryTaskSet;
import io.github.fluentecs.core.taskset.UpdateTaskSet;
import io.github.fluentecs.core.value.Percent;

/** A task set, with its verbs. Immutable and thread-safe. */
public final class TaskSetScope extends TaskSetRef {
  TaskSetScope(ServiceRef service, String idOrArn) {
    super(service, idOrArn);
  }

  /**
   * Scales the task set.
   *
   * @param scale the part of the service's desired count: 0 to 100 percent
   * @return the command
   */
  public UpdateTaskSet scaleTo(Percent scale) {
    return UpdateTaskSet.builder(this, scale).build();
  }

  /**
   * Describes the task set.
   *
   * @return the command
   */
  public DescribeTaskSets describe() {
    return DescribeTaskSets.builder(service()).taskSets(text()).build();
  }

  /**
   * Gets the task set itself, where {@link #describe()} tells of what was not found too.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<TaskSet> get() {
    return describe().one();
  }

  /**
   * Makes the task set the one that serves production.
   *
   * @return the command
   */
  public UpdateServicePrimaryTaskSet makePrimary() {
    return UpdateServicePrimaryTaskSet.builder(this).build();
  }

  /**
   * Deletes the task set, which has been scaled to 0.
   *
   * @return the command
   */
  public DeleteTaskSet delete() {
    return DeleteTaskSet.builder(this).build();
  }

  /**
   * Deletes the task set although it is not scaled to 0; its tasks are stopped.
   *
   * @return the command
   */
  public DeleteTaskSet forceDelete() {
    return DeleteTaskSet.builder(this).force(true).build();
  }
}
