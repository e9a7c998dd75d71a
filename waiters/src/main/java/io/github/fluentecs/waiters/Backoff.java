package io.github.fluentecs.waiters;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The delay between two polls of a resource: a pure function, so that tests can list its values.
 * Implementations are immutable and thread-safe.
 *
 * <p>The request budget may make polls of a resource less frequent. A poll that fits into a call
 * for other resources costs nothing and may come earlier.
 */
@FunctionalInterface
public interface Backoff {
  /**
   * Returns the delay before the next poll.
   *
   * @param unchanged how many polls in a row have shown no change: 0 after the first poll and after
   *     each change
   * @param random the source of jitter
   * @return a positive delay
   */
  Duration delay(int unchanged, RandomGenerator random);

  /**
   * Returns the standard backoff: 1 s for the first minute without a change, then 10 % longer with
   * each poll, up to 15 s; with 10 % jitter.
   *
   * @return the backoff
   */
  static Backoff standard() {
    return ExponentialBackoff.STANDARD.jittered(0.1);
  }

  /**
   * Makes a backoff with a fixed delay.
   *
   * @param delay the delay
   * @return the backoff, without jitter
   * @throws IllegalArgumentException for a time that is not positive
   */
  static Backoff fixed(Duration delay) {
    Objects.requireNonNull(delay, "delay");
    return ExponentialBackoff.of(delay, 0, 1, delay);
  }

  /**
   * Makes an exponential backoff.
   *
   * @param first the delay after the first poll and after each change
   * @param factor the factor of each further delay: 1 or more
   * @param max the longest delay
   * @return the backoff, without jitter
   * @throws IllegalArgumentException for times that are not positive or a factor below 1
   */
  static Backoff exponential(Duration first, double factor, Duration max) {
    return ExponentialBackoff.of(first, 0, factor, max);
  }

  /**
   * Returns this backoff with jitter.
   *
   * @param share the largest deviation: 0.1 stands for 10 % shorter to 10 % longer; 0 to 1
   * @return the backoff with jitter
   * @throws IllegalArgumentException for a share outside 0 to 1
   */
  default Backoff jittered(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is " + share + "; give 0 to 1");
    }
    return (unchanged, random) -> {
      Objects.requireNonNull(random, "random");
      double factor = 1 + share * (2 * random.nextDouble() - 1);
      return Duration.ofNanos(Math.max(1, (long) (delay(unchanged, random).toNanos() * factor)));
    };
  }
}
