package io.github.fluentecs.simulator.engine.state;

import java.time.Duration;
import java.time.Instant;

/**
 * The growing pause between attempts to start tasks that do not get to RUNNING: ten seconds, and
 * twice as long each time, up to fifteen minutes.
 */
public final class StartBackoff {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration AFTER_CRASHES = Duration.ofMinutes(2);
  private static final int ROUNDS_TO_LONGEST = 7;

  private int rounds;
  private Instant until = Instant.MIN;

  /** The pause after so many rounds of failures, one or more. */
  static Duration after(int rounds) {
    return rounds > ROUNDS_TO_LONGEST ? LONGEST : FIRST.multipliedBy(1L << (rounds - 1));
  }

  public boolean isOn(Instant now) {
    return now.isBefore(until);
  }

  /** How many rounds in a row failed. */
  public int rounds() {
    return rounds;
  }

  /** Begins the next pause, unless one is on already; tells how long the present one lasts. */
  public Duration failed(Instant now) {
    if (!isOn(now)) {
      rounds++;
      until = now.plus(after(rounds));
    }
    return Duration.between(now, until);
  }

  /** Begins a pause for a fleet that crashes without end; tells how long it lasts. */
  public Duration crashed(Instant now) {
    until = now.plus(AFTER_CRASHES);
    return AFTER_CRASHES;
  }

  /** A task is RUNNING, or there is something new to start. */
  public void reset() {
    rounds = 0;
    until = Instant.MIN;
  }
}
