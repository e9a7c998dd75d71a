package io.github.fluentecs.core;

import java.time.Duration;

/**
 * Durations as the whole units that requests carry. A part of a unit counts as a whole one, so that
 * nothing is ever shorter than asked for; what an {@code int} cannot hold becomes its limit, which
 * the rules then refuse.
 */
public final class WholeUnits {
  private static final Duration LONGEST_SECONDS = Duration.ofSeconds(Integer.MAX_VALUE);
  private static final Duration LONGEST_MINUTES = Duration.ofMinutes(Integer.MAX_VALUE);

  private WholeUnits() {}

  /**
   * Returns a duration in minutes.
   *
   * @param duration any duration
   * @return whole minutes, rounded up, within the range of an int
   */
  public static int minutes(Duration duration) {
    return rounded(duration, Duration.ofMinutes(1), LONGEST_MINUTES);
  }

  /**
   * Returns a duration in seconds.
   *
   * @param duration any duration
   * @return whole seconds, rounded up, within the range of an int
   */
  public static int seconds(Duration duration) {
    return rounded(duration, Duration.ofSeconds(1), LONGEST_SECONDS);
  }

  private static int rounded(Duration duration, Duration unit, Duration longest) {
    if (duration.compareTo(longest) >= 0) {
      return Integer.MAX_VALUE;
    }
    if (duration.compareTo(longest.negated()) <= 0) {
      return Integer.MIN_VALUE;
    }
    long down = duration.dividedBy(unit);
    boolean rest = duration.compareTo(unit.multipliedBy(down)) > 0;
    return Math.toIntExact(rest ? down + 1 : down);
  }
}
