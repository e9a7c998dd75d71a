package io.github.fluentecs.core.value.internal;

import java.time.Duration;

/**
 * Durations as the whole units that requests carry. A part of a unit counts as a whole one, so that
 * nothing is ever shorter than asked for; what an {@code int} cannot hold becomes its limit, which
 * the rules then refuse.
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

  /** By plain numbers: what {@link Duration} divides by goes through decimals, 10 KB each time. */
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
