package io.github.fluentecs.benchmarks.soak;

import java.util.Arrays;

/** How long calls took, to be read and emptied from time to time. */
final class Latencies {
  private long[] nanos = new long[1 << 10];
  private int count;

  synchronized void add(long taken) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = taken;
  }

  /** The 99th percentile in milliseconds, from here on of what comes next. */
  synchronized double take99() {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    count = 0;
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * 0.99)] / 1e6;
  }
}
