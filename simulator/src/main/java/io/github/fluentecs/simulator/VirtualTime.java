package io.github.fluentecs.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * The simulator's clock. It stands still until it is told to move; whatever was due on the way
 * happens in order, at its own instant.
 *
 * <p>Safe for use by several threads.
 */
public interface VirtualTime {
  /**
   * The present instant of the simulated world; it starts at {@code 2026-01-01T00:00:00Z}.
   *
   * @return the present instant
   */
  Instant now();

  /**
   * Moves time forward and lets everything happen that falls due, the end of the span included.
   *
   * @param span how far, zero or more
   * @throws IllegalArgumentException if the span is negative
   */
  void advance(Duration span);

  /**
   * Moves time forward until nothing is left to happen, or until only things remain that repeat for
   * ever. Expiries without an effect on tasks (retention of stopped tasks, ends of protection) are
   * left where they are.
   *
   * @return how far time moved
   * @throws IllegalStateException if the world does not come to rest within 30 days of its own time
   */
  Duration runUntilQuiescent();
}
