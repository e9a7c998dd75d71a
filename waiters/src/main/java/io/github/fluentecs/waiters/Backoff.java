package io.github.fluentecs.waiters;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to leave a resource alone between two looks: a pure function, so tests can write its
 * table. Implementations are immutable and thread-safe.
 *
 * <p>It sets the pace of one resource; the request budget may make it slower. Looks that share a
 * call with others and cost nothing may come in between. Further calls come in between only where
 * the pace has an {@link #early(int)} time.
 */
@FunctionalInterface
public interface Backoff {
  /**
   * Returns the time between two looks.
   *
   * @param quiet how many looks in a row have shown no change, those that came before their time
   *     left out: 0 after the first look and after each change
   * @param random the source of jitter
   * @return a positive time
   */
  Duration delay(int quiet, RandomGenerator random);

  /**
   * Returns the time between two looks where calls are to spare. They are when more resources of
   * one kind and cluster have such a time than one call can ask for, and when the budget is neither
   * used up by looks that are due nor reduced by a throttle. The calls are then spread evenly, the
   * least recently seen resources first, so that each is seen about once in this time.
   *
   * @param quiet as in {@link #delay(int, RandomGenerator)}
   * @return a positive time shorter than the delay; empty by default, and for {@link #fixed} and
   *     {@link #exponential} paces: no call is made before the delay is over
   */
  default Optional<Duration> early(int quiet) {
    return Optional.empty();
  }

  /**
   * Returns the usual pace: 1 s for the first minute without a change, then 10 % slower with each
   * look, up to 15 s; all within 10 % at random. In that first minute it is up to twice as quick
   * where calls are to spare, which is never so for 100 tasks or 10 services and fewer.
   *
   * @return the pace
   */
  static Backoff standard() {
    return new Eager(Pace.STANDARD).jittered(0.1);
  }

  /**
   * Makes a pace that never changes.
   *
   * @param delay the time between two looks
   * @return the pace, without jitter
   * @throws IllegalArgumentException for a time that is not positive
   */
  static Backoff fixed(Duration delay) {
    return Pace.of(delay, 0, 1, delay);
  }

  /**
   * Makes a pace that slows down at once.
   *
   * @param first the time after the first look and after each change
   * @param factor by how much each further time is longer: 1 or more
   * @param most the longest time
   * @return the pace, without jitter
   * @throws IllegalArgumentException for times that are not positive or a factor below 1
   */
  static Backoff exponential(Duration first, double factor, Duration most) {
    return Pace.of(first, 0, factor, most);
  }

  /**
   * Returns this pace, varied at random; {@link #early(int)} stays as it is.
   *
   * @param share the largest deviation: 0.1 stands for 10 % shorter to 10 % longer; 0 to 1
   * @return the pace with jitter
   * @throws IllegalArgumentException for a share outside 0 to 1
   */
  default Backoff jittered(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is " + share + "; give 0 to 1");
    }
    return new Jittered(this, share);
  }
}
