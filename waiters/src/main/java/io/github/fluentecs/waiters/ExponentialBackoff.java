package io.github.fluentecs.waiters;

import io.github.fluentecs.waiters.internal.state.Nanos;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * A delay that is constant for some polls and then grows by a factor, up to a limit.
 *
 * @param first the first delay
 * @param steadyPolls how many polls it stays constant
 * @param factor the factor of each further delay
 * @param max the longest delay
 */
record ExponentialBackoff(Duration first, int steadyPolls, double factor, Duration max)
    implements Backoff {
  static final ExponentialBackoff STANDARD =
      of(Duration.ofSeconds(1), 60, 1.1, Duration.ofSeconds(15));

  static ExponentialBackoff of(Duration first, int steadyPolls, double factor, Duration max) {
    if (!positive(first, "first") || !positive(max, "max") || !(factor >= 1)) {
      throw new IllegalArgumentException(
          "backoff of "
              + first
              + " x "
              + factor
              + " up to "
              + max
              + "; give positive times and a factor of 1 or more");
    }
    return new ExponentialBackoff(first, steadyPolls, factor, max);
  }

  private static boolean positive(Duration time, String name) {
    Objects.requireNonNull(time, name);
    return !time.isNegative() && !time.isZero();
  }

  @Override
  public Duration delay(int unchanged, RandomGenerator random) {
    Objects.requireNonNull(random, "random");
    double longer = Math.pow(factor, Math.max(0, unchanged - steadyPolls));
    double nanos = (double) Nanos.of(first) * longer;
    return nanos < (double) Nanos.of(max) ? Duration.ofNanos((long) nanos) : max;
  }
}
