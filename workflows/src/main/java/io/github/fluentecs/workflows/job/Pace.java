package io.github.fluentecs.workflows.job;

import java.time.Duration;
import java.time.Instant;

/**
 * When the next task may be started or stopped: 18 in a second, of the 20 that Fargate starts. A
 * throttled call halves that; each that went well brings it back by a little. Not thread-safe.
 */
final class Pace {
  private static final Duration LEAST = Duration.ofMillis(55);
  private static final Duration MOST = Duration.ofSeconds(4);
  private static final Duration BURST = Duration.ofMillis(500);

  private Duration interval = LEAST;
  private Instant next;

  Pace(Instant now) {
    next = now.minus(BURST);
  }

  /** Takes a call if it is due; what was not made use of counts for half a second. */
  boolean take(Instant now) {
    if (now.isBefore(next)) {
      return false;
    }
    Instant earliest = now.minus(BURST);
    next = (next.isBefore(earliest) ? earliest : next).plus(interval);
    return true;
  }

  Instant next() {
    return next;
  }

  void wentWell() {
    Duration shorter = interval.minus(interval.dividedBy(50));
    interval = shorter.compareTo(LEAST) > 0 ? shorter : LEAST;
  }

  /** Counts throttled calls that were made together once. */
  void throttled(Instant now) {
    Instant resumed = now.plus(interval);
    if (next.isBefore(resumed)) {
      interval = interval.multipliedBy(2).compareTo(MOST) < 0 ? interval.multipliedBy(2) : MOST;
      next = now.plus(interval);
    }
  }
}
