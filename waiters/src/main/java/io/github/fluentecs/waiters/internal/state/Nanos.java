package io.github.fluentecs.waiters.internal.state;

import java.time.Duration;

/** Arithmetic on times in nanoseconds that never overflows. */
public final class Nanos {
  /** A time that never comes. */
  public static final long NEVER = Long.MAX_VALUE;

  private Nanos() {}

  /** Returns the time after a delay: {@link #NEVER} beyond 292 years, now for a negative delay. */
  public static long after(long nanos, Duration delay) {
    long length = of(delay);
    return length > NEVER - nanos ? NEVER : nanos + Math.max(0, length);
  }

  /** Returns a duration in nanoseconds, or {@link #NEVER} for one that is too long. */
  public static long of(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException tooLong) {
      return duration.isNegative() ? 0 : NEVER;
    }
  }
}
