package io.github.fluentecs.waiters;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a resource alone between two looks: a pure function, so tests can write its
 * table. Implementations are immutable and thread-safe.
 *
 * <p>It sets the pace of one resource; the request budget may make it slower. A look that fits into
 * another resource's call costs nothing and may come earlier.
 */
@FunctionalInterface
public interface Backoff {
  /**
   * Returns the time between two looks.
   *
   * @param unchanged how many looks in a row have shown no change: 0 after the first look and after
   *     each change
   * @param random the source of jitter
   * @return a positive time
   */
  Duration delay(int unchanged, RandomGenerator random);

  /**
   * Returns the usual pace: 1 s for the first minute without a change, then 10 % slower with each
   * look, up to 15 s; all within 10 % at random.
   *
   * @return the pace
   */
  static Backoff standard() {
    return ExponentialBackoff.STANDARD.jittered(0.1);
  }

  /**
   * Makes a pace that never changes.
   *
   * @param delay the time between two looks
   * @return the pace, without jitter
   * @throws IllegalArgumentException for a time that is not positive
   */
  static Backoff fixed(Duration delay) {
    return ExponentialBackoff.of(delay, 0, 1, delay);
  }

  /**
   * Makes a pace that slows down at once.
   *
   * @param first the time after the first look and after each change
   * @param factor by how much each further time is longer: 1 or more
   * @param max the longest time
   * @return the pace, without jitter
   * @throws IllegalArgumentException for times that are not positive or a factor below 1
   */
  static Backoff exponential(Duration first, double factor, Duration max) {
    return ExponentialBackoff.of(first, 0, factor, max);
  }

  /**
   * Returns this pace, varied at random.
   *
   * @param share the largest deviation: 0.1 stands for 10 % shorter to 10 % longer; 0 to 1
   * @return the pace with jitter
   * @throws IllegalArgumentException for a share outside 0 to 1
   */
  default Backoff jittered(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is " + share + "; give 0 to 1");
    }
    return (unchanged, random) -> {
      double factor = 1 + share * (2 * random.nextDouble() - 1);
      return Duration.ofNanos(Math.max(1, (long) (delay(unchanged, random).toNanos() * factor)));
    };
  }
}
