package io.github.fluentecs.benchmarks.start;

import io.github.fluentecs.benchmarks.report.Median;
import io.github.fluentecs.benchmarks.report.Spread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What programs took in rounds, in milliseconds. Not thread-safe. */
final class Starts {
  private final Map<Program, List<Double>> all = new HashMap<>();

  /** Adds a run; each program that is compared adds one a round. */
  void add(Program program, double millis) {
    all.computeIfAbsent(program, key -> new ArrayList<>()).add(millis);
  }

  int runs(Program program) {
    return of(program).size();
  }

  double least(Program program) {
    return of(program).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double median(Program program) {
    return Median.of(of(program).stream().mapToDouble(Double::doubleValue));
  }

  /** Returns how much longer a program took than another one in the same round. */
  Spread more(Program program, Program other) {
    return Spread.of(
        IntStream.range(0, runs(program))
            .mapToDouble(round -> of(program).get(round) - of(other).get(round)));
  }

  private List<Double> of(Program program) {
    List<Double> millis = all.get(program);
    if (millis == null) {
      throw new IllegalStateException("nothing measured of " + program.title());
    }
    return millis;
  }
}
