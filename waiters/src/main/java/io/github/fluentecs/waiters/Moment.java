package io.github.fluentecs.waiters;

import java.time.Duration;
import java.time.Instant;

/**
 * One point in time by both clocks.
 *
 * @param nanos the monotonic clock, counted from the start of the poller, never negative
 * @param instant the wall clock, for people
 */
record Moment(long nanos, Instant instant) {
  static final long NEVER = Long.MAX_VALUE;

  /** Returns the time after a span; a span beyond 292 years ends never, a negative one at once. */
  static long after(long nanos, Duration span) {
    long length = saturated(span);
    return length > NEVER - nanos ? NEVER : nanos + Math.max(0, length);
  }

  static long saturated(Duration span) {
    try {
      return span.toNanos();
    } catch (ArithmeticException tooLong) {
      return span.isNegative() ? 0 : NEVER;
    }
  }
}
