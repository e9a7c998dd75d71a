package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The last lines of one container of a task, or why there are none.
 *
 * @param container the container's name
 * @param lines the lines, the last one last
 * @param absence why nothing could be read, for example {@code app logs by SPLUNK, not to
 *     CloudWatch Logs}; empty where the lines are what was written
 */
public record TaskLog(String container, List<LogLine> lines, Optional<String> absence) {
  /**
   * Refuses nulls, and copies the lines.
   *
   * @param container the container's name
   * @param lines the lines, the last one last
   * @param absence why nothing could be read
   */
  public TaskLog {
    Objects.requireNonNull(container, "container");
    lines = Arguments.copyOf("lines", lines);
    Objects.requireNonNull(absence, "absence");
  }

  static TaskLog absent(String container, String why) {
    return new TaskLog(container, List.of(), Optional.of(why));
  }
}
