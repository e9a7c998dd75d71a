package io.github.fluentecs.workflows.job;

import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.Waits.calling;
import static io.github.fluentecs.waiters.Waits.met;

import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.DescribeTaskDefinition;
import io.github.fluentecs.waiters.Wait;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * What the containers of a task write to CloudWatch Logs. Reads the task and its definition, then
 * each container's stream every two seconds, until the task has stopped and its last lines have
 * arrived. A container that logs elsewhere, or whose stream cannot be read, is told as {@link
 * TaskLog#absence()}. Meant for {@code import static}; nothing here calls ECS.
 */
public final class TaskLogs {
  private TaskLogs() {}

  /**
   * Follows a task to its end, also one that has stopped already.
   *
   * @param task the task
   * @param streams reads streams
   * @param lines receives the container's name and each line once, in the container's order; what
   *     it throws ends the wait
   * @return met when all has been read, with one log without lines for each container
   */
  public static Wait<List<TaskLog>> logs(
      TaskRef task, LogStreams streams, BiConsumer<? super String, ? super LogLine> lines) {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(streams, "streams");
    Objects.requireNonNull(lines, "lines");
    return ofContainers(
        task,
        (container, stream) ->
            new LogReading(task, stream, streams, line -> lines.accept(container, line))
                .toItsEnd()
                .map(why -> new TaskLog(container, List.of(), why)));
  }

  /**
   * Reads a task's last lines, after it has stopped.
   *
   * @param task the task
   * @param streams reads streams
   * @param number how many lines of each container, 1 or more
   * @return met with the log of each container
   */
  public static Wait<List<TaskLog>> lastLines(TaskRef task, LogStreams streams, int number) {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(streams, "streams");
    if (number < 1) {
      throw new IllegalArgumentException("number is " + number + "; give 1 or more");
    }
    return ofContainers(
        task,
        (container, stream) ->
            calling("lines of " + container, ArrayDeque<LogLine>::new)
                .then(last -> lastLines(task, container, stream, streams, last, number)));
  }

  private static Wait<TaskLog> lastLines(
      TaskRef task,
      String container,
      LogStream stream,
      LogStreams streams,
      Deque<LogLine> last,
      int number) {
    return new LogReading(task, stream, streams, line -> keep(line, last, number))
        .toItsEnd()
        .map(why -> new TaskLog(container, List.copyOf(last), why));
  }

  private static void keep(LogLine line, Deque<LogLine> last, int number) {
    last.add(line);
    if (last.size() > number) {
      last.remove();
    }
  }

  private static Wait<List<TaskLog>> ofContainers(
      TaskRef task, BiFunction<String, LogStream, Wait<TaskLog>> reading) {
    return after(
        DescribeTasks.builder(task.cluster(), List.of(task.text())).build().one(),
        there ->
            after(
                DescribeTaskDefinition.builder(definitionOf(there)).build(),
                definition ->
                    allOf(
                        definition.containerDefinitions().stream()
                            .map(container -> ofContainer(container, there, reading))
                            .toList())));
  }

  private static TaskDefinitionRef definitionOf(Task task) {
    return task.taskDefinition().orElseThrow(() -> new IllegalStateException(task + " has none"));
  }

  private static Wait<TaskLog> ofContainer(
      ContainerDefinition container,
      Task task,
      BiFunction<String, LogStream, Wait<TaskLog>> reading) {
    return ContainerLog.of(container, task)
        .fold(
            why -> met(TaskLog.absent(container.name(), why)),
            stream -> reading.apply(container.name(), stream));
  }
}
