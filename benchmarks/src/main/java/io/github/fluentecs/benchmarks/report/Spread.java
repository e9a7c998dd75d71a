package io.github.fluentecs.benchmarks.report;

import java.util.stream.DoubleStream;

/**
 * Where most figures lie.
 *
 * @param lowerQuartile the figure that a quarter of all do not exceed
 * @param median the figure that half of all do not exceed
 * @param upperQuartile the figure that three quarters of all do not exceed
 */
public record Spread(double lowerQuartile, double median, double upperQuartile) {
  /**
   * Finds it.
   *
   * @param figures at least one, in any order
   * @return the spread
   * @throws IllegalArgumentException when there is none
   */
  public static Spread of(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    double median = Median.of(DoubleStream.of(sorted));
    int quarter = sorted.length / 4;
    return new Spread(sorted[quarter], median, sorted[sorted.length - 1 - quarter]);
  }
}
