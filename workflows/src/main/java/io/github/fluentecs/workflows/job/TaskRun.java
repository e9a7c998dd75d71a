package io.github.fluentecs.workflows.job;

import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.Waits.met;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.task.TaskOutcome;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the wait for one task, from its start to its end. Not thread-safe. */
public final class TaskRun {
  private static final int LINES = 20;

  private final RunTask command;
  private @Nullable Duration limit;
  private @Nullable String container;
  private @Nullable LogStreams streams;

  private TaskRun(RunTask command) {
    this.command = command;
  }

  /**
   * Starts with the command that starts the task.
   *
   * @param command starts one task
   * @return the run; {@link #build()} makes the wait
   * @throws IllegalArgumentException if the command starts several tasks
   */
  public static TaskRun taskRun(RunTask command) {
    Objects.requireNonNull(command, "command");
    if (command.count().orElse(1) != 1) {
      throw new IllegalArgumentException(
          "command starts " + command.count().getAsInt() + " tasks; a run is of one");
    }
    return new TaskRun(command);
  }

  /**
   * Limits how long the task may take from its start on. After that it is stopped, and the wait
   * fails as {@link io.github.fluentecs.waiters.WaitFailure.TimedOut}.
   *
   * @param time the time; without it the task may run for ever
   * @return this run
   */
  public TaskRun atMost(Duration time) {
    limit = Objects.requireNonNull(time, "time");
    return this;
  }

  /**
   * Sets the container whose exit code counts.
   *
   * @param name the container's name; without it every container must end with 0
   * @return this run
   */
  public TaskRun container(String name) {
    container = Objects.requireNonNull(name, "name");
    return this;
  }

  /**
   * Also reads the last 20 lines of each container when the task has stopped.
   *
   * @param from reads log streams
   * @return this run
   */
  public TaskRun logs(LogStreams from) {
    streams = Objects.requireNonNull(from, "from");
    return this;
  }

  /**
   * Makes the wait. It is met when the task has stopped, however it ended; check {@link
   * TaskRunResult#succeeded()}, or end the program with {@link TaskRunResult#exitCode()}. A task
   * that was not placed fails it as {@link io.github.fluentecs.waiters.WaitFailure.CallFailed}. A
   * wait that is cancelled stops its task.
   *
   * @return the wait
   */
  public Wait<TaskRunResult> build() {
    Optional<String> counting = Optional.ofNullable(container);
    LogStreams from = streams;
    Duration time = limit;
    return after(
            command.one(),
            task ->
                stopped(task.ref(), time)
                    .then(
                        outcome ->
                            lastLines(task.ref(), outcome, from)
                                .map(logs -> new TaskRunResult(outcome, counting, logs))))
        .ofKind("task run")
        .named("run of " + command.taskDefinition().text());
  }

  private static Wait<TaskOutcome> stopped(TaskRef task, @Nullable Duration time) {
    StopTask stop = StopTask.builder(task).reason("The run of the task was given up").build();
    Wait<TaskOutcome> ended = TaskWaits.taskStopped(task);
    return (time == null ? ended : ended.atMost(time).onTimeout(stop))
        .onCancel(stop)
        .ofKind("task");
  }

  private static Wait<List<TaskLog>> lastLines(
      TaskRef task, TaskOutcome outcome, @Nullable LogStreams streams) {
    return streams == null || outcome instanceof TaskOutcome.Expired
        ? met(List.of())
        : TaskLogs.lastLines(task, streams, LINES).orElse(met(List.of())).ofKind("logs");
  }
}
