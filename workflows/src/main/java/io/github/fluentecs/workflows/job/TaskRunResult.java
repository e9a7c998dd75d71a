package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.task.TaskOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one task ran: its outcome, and its last log lines if they were wanted. Immutable and
 * thread-safe.
 *
 * @param outcome how the task ended
 * @param container the container whose exit code counts; empty means all of them
 * @param logs the last lines of each container; empty unless they were wanted
 */
public record TaskRunResult(TaskOutcome outcome, Optional<String> container, List<TaskLog> logs) {
  /**
   * Refuses nulls, and copies the logs.
   *
   * @param outcome how the task ended
   * @param container the container whose exit code counts
   * @param logs the last lines of each container
   */
  public TaskRunResult {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(container, "container");
    logs = Arguments.copyOf("logs", logs);
  }

  /**
   * Returns whether the task ended by itself with exit code 0, of the container that counts.
   *
   * @return false for every other end
   */
  public boolean succeeded() {
    return container.map(outcome::succeeded).orElseGet(outcome::succeeded);
  }

  /**
   * Returns a code to end a program with.
   *
   * @return 0 if the task {@linkplain #succeeded() succeeded}; else the exit code of the container
   *     that counts, or the first that is not 0, by the containers' names; 1 where there is none,
   *     for example of a task that could not start
   */
  public int exitCode() {
    if (succeeded()) {
      return 0;
    }
    Map<String, Integer> codes = outcome.exitCodes();
    return codes.entrySet().stream()
        .filter(entry -> container.map(entry.getKey()::equals).orElse(true))
        .map(Map.Entry::getValue)
        .filter(code -> code != 0)
        .findFirst()
        .orElse(1);
  }

  /**
   * Returns how the task ended, and the last lines of its containers, for a person.
   *
   * @return some lines
   */
  public String message() {
    return outcome.message() + logs.stream().map(TaskRunResult::text).collect(Collectors.joining());
  }

  private static String text(TaskLog log) {
    String lines =
        log.lines().stream().map(line -> "\n    " + line.text()).collect(Collectors.joining());
    return "\n" + log.container() + ":" + log.absence().map(why -> " " + why).orElse("") + lines;
  }
}
