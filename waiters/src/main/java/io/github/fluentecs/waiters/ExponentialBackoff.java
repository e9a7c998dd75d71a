package io.github.fluentecs.waiters;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * A pace that stays for some looks and then slows down by a factor, up to a limit.
 *
 * @param first the time at the beginning
 * @param steady how many looks it stays
 * @param factor by how much each further time is longer
 * @param most the longest time
 */
record ExponentialBackoff(Duration first, int steady, double factor, Duration most)
    implements Backoff {
  static final ExponentialBackoff STANDARD =
      of(Duration.ofSeconds(1), 60, 1.1, Duration.ofSeconds(15));

  static ExponentialBackoff of(Duration first, int steady, double factor, Duration most) {
    if (!positive(first, "first") || !positive(most, "most") || !(factor >= 1)) {
      throw new IllegalArgumentException(
          "pace of "
              + first
              + " x "
              + factor
              + " up to "
              + most
              + "; give positive times and a factor of 1 or more");
    }
    return new ExponentialBackoff(first, steady, factor, most);
  }

  private static boolean positive(Duration time, String name) {
    Objects.requireNonNull(time, name);
    return !time.isNegative() && !time.isZero();
  }

  @Override
  public Duration delay(int quiet, RandomGenerator random) {
    double longer = Math.pow(factor, Math.max(0, quiet - steady));
    double nanos = (double) Nanos.of(first) * longer;
    return nanos < (double) Nanos.of(most) ? Duration.ofNanos((long) nanos) : most;
  }
}
