package io.github.fluentecs.waiters;

import io.github.fluentecs.waiters.internal.poller.SystemTimeSource;
import io.github.fluentecs.waiters.internal.poller.VirtualTimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * Everything that waits know of time: two clocks and a timer. Implementations are thread-safe.
 *
 * <p>Waits need one thread of it at a time, also when it has more.
 */
public interface TimeSource extends AutoCloseable {
  /**
   * Returns the monotonic clock, for measuring.
   *
   * @return nanoseconds since any origin
   */
  long nanoTime();

  /**
   * Returns the wall clock, for people.
   *
   * @return the present instant
   */
  Instant now();

  /**
   * Runs a task later.
   *
   * @param task what to run; it does not throw
   * @param delay how much later; zero or less means as soon as possible, on another thread
   * @return what stops it
   * @throws java.util.concurrent.RejectedExecutionException when nothing more is accepted
   */
  Timer schedule(Runnable task, Duration delay);

  /** What stops a task that has not run yet. */
  @FunctionalInterface
  interface Timer {
    /** Stops the task; without effect when it has begun. */
    void cancel();
  }

  /**
   * Says that a call is under way: a clock that skips ahead stands still until {@link #release}.
   */
  default void hold() {}

  /** Says that a call has ended and its answer has been handed over. */
  default void release() {}

  /** Ends threads that this object started itself. */
  @Override
  default void close() {}

  /**
   * Makes one of the system's clocks and a daemon thread of its own, which is started when it is
   * needed and ends when it has been idle for a while.
   *
   * @return a new source; close it
   */
  static TimeSource system() {
    return SystemTimeSource.own();
  }

  /**
   * Makes one of the system's clocks and a scheduler that stays the caller's.
   *
   * @param scheduler the scheduler
   * @return a new source; closing it leaves the scheduler as it is
   */
  static TimeSource on(ScheduledExecutorService scheduler) {
    return SystemTimeSource.on(scheduler);
  }

  /**
   * Makes one that never sleeps: instead of waiting for the time of the next task, it moves a
   * virtual clock there, for example a simulator's. It stands still while a call is under way or
   * nothing is scheduled.
   *
   * @param clock tells the virtual time
   * @param advance moves the virtual time forward
   * @return a new source
   */
  static TimeSource virtual(InstantSource clock, Consumer<Duration> advance) {
    return new VirtualTimeSource(clock, advance);
  }
}
