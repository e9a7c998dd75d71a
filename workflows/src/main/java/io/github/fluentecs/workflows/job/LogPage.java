package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * Some lines of a stream, from a position on.
 *
 * @param lines the lines, in their order; CloudWatch Logs also gives empty pages before the end
 * @param next the position behind them; the same as before where nothing more has arrived
 */
public record LogPage(List<LogLine> lines, String next) {
  /**
   * Refuses nulls, and copies the lines.
   *
   * @param lines the lines, in their order
   * @param next the position behind them
   */
  public LogPage {
    lines = Arguments.copyOf("lines", lines);
    Objects.requireNonNull(next, "next");
  }
}
