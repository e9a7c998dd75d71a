package io.github.fluentecs.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * The simulator's clock. It stands still until it is told to move, or to {@linkplain #follow
 * follow} the real clock; whatever was due on the way happens in order, at its own instant.
 *
 * <p>Safe for use by several threads.
 */
public interface VirtualTime {
  /** The highest speed at which time can follow the real clock: a day in less than a second. */
  int MAX_SPEED = 100_000;

  /**
   * The present instant of the simulated world; it starts at {@link Setup#start()}.
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

  /**
   * Lets time follow the real clock from now on: so many simulated seconds pass in a real one.
   * Every call and every read first brings the world up to date; {@link #advance} and {@link
   * #runUntilQuiescent} move it further still. A {@linkplain EcsSimulator#reset() reset} leaves the
   * speed. One daemon thread works until {@link #standStill()} or {@link EcsSimulator#close()}.
   *
   * @param speed 1 for real time; above 0, at most {@link #MAX_SPEED}
   * @throws IllegalArgumentException if the speed is outside of its range
   */
  void follow(double speed);

  /** Lets time stand still where it is, until it is told to move again. */
  void standStill();

  /**
   * How many simulated seconds pass in a real one.
   *
   * @return 0 while time stands still
   */
  double speed();
}
