package io.github.fluentecs.benchmarks.report;

import java.util.stream.DoubleStream;

/** The figure that half of all figures do not exceed. */
public final class Median {
  private Median() {}

  /**
   * Finds it.
   *
   * @param figures at least one, in any order
   * @return the one in the middle, or the mean of the two there
   * @throws IllegalArgumentException when there is none
   */
  public static double of(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing measured");
    }
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
