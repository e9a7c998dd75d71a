package io.github.fluentecs.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * The simulator's clock. It stands still until it is moved or {@linkplain #follow follows} the real
 * clock; everything that falls due happens in order, at its own instant.
 *
 * <p>Safe for use by several threads.
 */
public interface VirtualTime {
  /** The highest speed at which time can follow the real clock: a day in less than a second. */
  int MAX_SPEED = 100_000;

  /** The longest span by which time can be moved at once. */
  Duration LONGEST = Duration.ofDays(366);

  /**
   * The current instant of the simulated world; it starts at {@link Setup#start()}.
   *
   * @return the current instant
   */
  Instant now();

  /**
   * Moves time forward and lets everything happen that falls due, the end of the span included. In
   * a world that is {@linkplain Setup#behind() behind}, it moves to the present at most.
   *
   * @param span how far, zero to {@link #LONGEST}
   * @throws IllegalArgumentException if the span is negative or longer
   * @throws IllegalStateException if more happens within the span than can be worked off at once;
   *     time has then moved as far as the message says, and can be moved on
   */
  void advance(Duration span);

  /**
   * Moves time forward until nothing is left to happen, or until only things remain that repeat
   * forever. Expiries without an effect on tasks (retention of stopped tasks, ends of protection)
   * are not waited for. In a world that is {@linkplain Setup#behind() behind}, it moves to the
   * present at most.
   *
   * @return how far time moved
   * @throws IllegalStateException if something is still left to happen after 30 days of simulated
   *     time, or more happens than can be worked off at once
   */
  Duration runUntilQuiescent();

  /**
   * Lets time follow the real clock from now on: {@code speed} simulated seconds pass per real
   * second. Every call and every read first brings the world up to date; {@link #advance} and
   * {@link #runUntilQuiescent} move it further. A {@linkplain EcsSimulator#reset() reset} leaves
   * the speed. One daemon thread works until {@link #standStill()} or {@link EcsSimulator#close()}.
   *
   * @param speed 1 for real time; above 0, at most {@link #MAX_SPEED}
   * @throws IllegalArgumentException if the speed is outside of its range
   */
  void follow(double speed);

  /**
   * Moves time by a span right before each API call from now on, so that a program which polls sees
   * what comes next with every call, and each status if the span is short enough. Time may follow
   * the real clock as well. A {@linkplain EcsSimulator#reset() reset} leaves the span.
   *
   * @param span how far, up to {@link #LONGEST}; zero to end it
   * @throws IllegalArgumentException if the span is negative or longer
   */
  void advancePerCall(Duration span);

  /**
   * How far time moves with each API call.
   *
   * @return zero unless that was set
   */
  Duration perCall();

  /** Stops time until it is moved again; it still moves {@linkplain #advancePerCall with calls}. */
  void standStill();

  /**
   * How many simulated seconds pass per real second.
   *
   * @return 0 while time stands still
   */
  double speed();
}
