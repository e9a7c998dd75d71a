package io.github.fluentecs.workflows.job;

import java.time.Instant;
import java.util.Objects;

/**
 * One line that a container wrote.
 *
 * @param at when it was written
 * @param text the line
 */
public record LogLine(Instant at, String text) {
  /**
   * Refuses nulls.
   *
   * @param at when it was written
   * @param text the line
   */
  public LogLine {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return text;
  }
}
