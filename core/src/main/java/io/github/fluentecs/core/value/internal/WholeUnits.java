package io.github.fluentecs.core.value.internal;

import java.time.Duration;

/**
 * Converts durations into whole units for requests. Rounds up, so that no duration becomes shorter
 * than requested; values beyond the range of {@code int} become its limit, which the rules refuse.
 */
public final class WholeUnits {
  private static final int SECOND = 1;
  private static final int MINUTE = 60;

  private WholeUnits() {}

  /**
   * Returns a duration in minutes.
   *
   * @param duration any duration
   * @return whole minutes, rounded up, within the range of an int
   */
  public static int minutes(Duration duration) {
    return rounded(duration, MINUTE);
  }

  /**
   * Returns a duration in seconds.
   *
   * @param duration any duration
   * @return whole seconds, rounded up, within the range of an int
   */
  public static int seconds(Duration duration) {
    return rounded(duration, SECOND);
  }

  /**
   * Uses plain arithmetic: {@link Duration}'s division uses decimals and allocates 10 KB each time.
   */
  private static int rounded(Duration duration, int unit) {
    long seconds = duration.getSeconds();
    if (seconds >= (long) Integer.MAX_VALUE * unit) {
      return Integer.MAX_VALUE;
    }
    if (seconds < (long) Integer.MIN_VALUE * unit) {
      return Integer.MIN_VALUE;
    }
    long up = duration.getNano() == 0 ? seconds : seconds + 1;
    return Math.toIntExact(-Math.floorDiv(-up, unit));
  }
}
