package io.github.fluentecs.benchmarks.bulk;

import io.github.fluentecs.benchmarks.report.Median;
import io.github.fluentecs.benchmarks.report.Spread;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What readers took in rounds. Not thread-safe. */
final class Readings {
  private final Map<Reader, List<Reading>> all = new EnumMap<>(Reader.class);
  private final Map<Reader, Integer> calls = new EnumMap<>(Reader.class);

  /**
   * Adds a reading; each reader adds one a round.
   *
   * @param made how many calls it took
   */
  void add(Reader reader, Reading reading, int made) {
    all.computeIfAbsent(reader, key -> new ArrayList<>()).add(reading);
    calls.merge(reader, made, Math::max);
  }

  int rounds() {
    return of(Reader.OURS).size();
  }

  /** Returns the most calls that a round took. */
  int calls(Reader reader) {
    return calls.getOrDefault(reader, 0);
  }

  double seconds(Reader reader) {
    return median(reader, Reading::seconds);
  }

  double megabytes(Reader reader) {
    return median(reader, Reading::megabytes);
  }

  private double median(Reader reader, ToDoubleFunction<Reading> figure) {
    return Median.of(of(reader).stream().mapToDouble(figure));
  }

  /** Returns the ratios of times within one round. */
  Spread ratios(Reader reader, Reader other) {
    return Spread.of(
        IntStream.range(0, rounds())
            .mapToDouble(i -> of(reader).get(i).seconds() / of(other).get(i).seconds()));
  }

  private List<Reading> of(Reader reader) {
    List<Reading> readings = all.get(reader);
    if (readings == null) {
      throw new IllegalStateException("nothing measured of " + reader);
    }
    return readings;
  }
}
