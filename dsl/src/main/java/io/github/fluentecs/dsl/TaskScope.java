package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.ExecuteCommand;
import io.github.fluentecs.core.task.GetTaskProtection;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.UpdateTaskProtection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

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
   * Gets the task itself, where {@link #describe()} tells of what was not found too.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<Task> get() {
    return describe().one();
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
   * Stops the task with a reason.
   *
   * @param reason the stopped reason, at most 255 characters
   * @return the command
   */
  public StopTask stop(String reason) {
    return StopTask.builder(this).reason(reason).build();
  }

  /**
   * Starts a command in the task's container, as a session.
   *
   * @param command the command line to run
   * @return a builder of the command; {@code container} names one of several containers
   */
  public ExecuteCommand.Builder executeCommand(String command) {
    return ExecuteCommand.builder(this, command);
  }

  /**
   * Protects the task from scale-in and deployments for 120 minutes.
   *
   * @return the command
   */
  public UpdateTaskProtection protect() {
    return alone().protect();
  }

  /**
   * Protects the task from scale-in and deployments for a time.
   *
   * @param time 1 minute to 48 hours, sent in whole minutes, rounded up
   * @return the command
   */
  public UpdateTaskProtection protectFor(Duration time) {
    Objects.requireNonNull(time, "time");
    return alone().protectFor(time);
  }

  /**
   * Removes the protection of the task.
   *
   * @return the command
   */
  public UpdateTaskProtection unprotect() {
    return alone().unprotect();
  }

  /**
   * Reads the protection of the task.
   *
   * @return the command
   */
  public GetTaskProtection protection() {
    return alone().protection();
  }

  private TasksScope alone() {
    return new TasksScope(cluster(), List.of(text()));
  }
}
