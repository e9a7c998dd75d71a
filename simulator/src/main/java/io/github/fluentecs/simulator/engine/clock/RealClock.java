package io.github.fluentecs.simulator.engine.clock;

import java.time.Duration;
import java.time.Instant;

/** The clock outside of the simulated world, and work that it repeats. */
public interface RealClock {
  /** Nanoseconds since some instant; never fewer than before. */
  long nanos();

  /** The present instant. */
  Instant now();

  /**
   * Repeats work until it is told to end.
   *
   * @param period the real time between the end of one run and the next
   * @param work safe for use by a thread of the clock
   * @return ends the repetition; a run in progress may still come to its end
   */
  Runnable repeat(Duration period, Runnable work);
}
