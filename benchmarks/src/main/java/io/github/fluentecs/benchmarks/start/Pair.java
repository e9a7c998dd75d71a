package io.github.fluentecs.benchmarks.start;

import io.github.fluentecs.benchmarks.report.Spread;
import java.util.List;

/**
 * Two programs that do the same, in the same way to start.
 *
 * @param way how they are started
 * @param raw the one with the raw SDK
 * @param ours the one with the library
 */
record Pair(String way, Program raw, Program ours) {
  List<Program> programs() {
    return List.of(raw, ours);
  }

  List<Object> row(Starts starts) {
    Spread more = starts.more(ours, raw);
    return List.of(
        way,
        starts.median(raw),
        starts.median(ours),
        more.median(),
        "%.0f to %.0f".formatted(more.lowerQuartile(), more.upperQuartile()),
        starts.runs(ours));
  }
}
