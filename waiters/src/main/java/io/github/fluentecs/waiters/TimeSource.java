package io.github.fluentecs.waiters;

import io.github.fluentecs.waiters.internal.poller.SystemTimeSource;
import io.github.fluentecs.waiters.internal.poller.VirtualTimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * The clocks and the timer that waits use. Implementations are thread-safe.
 *
 * <p>Waits use one thread at a time.
 */
public interface TimeSource extends AutoCloseable {
  /**
   * Returns the monotonic clock, for measuring.
   *
   * @return nanoseconds since any origin
   */
  long nanoTime();

  /**
   * Returns the wall clock, for reports.
   *
   * @return the present instant
   */
  Instant now();

  /**
   * Runs a task later.
   *
   * @param task what to run; it does not throw
   * @param delay how much later; zero or less means as soon as possible, on another thread
   * @return cancels the task
   * @throws java.util.concurrent.RejectedExecutionException when no more tasks are accepted
   */
  Timer schedule(Runnable task, Duration delay);

  /** Cancels a task that has not run yet. */
  @FunctionalInterface
  interface Timer {
    /** Cancels the task; without effect when it has begun. */
    void cancel();
  }

  /** Called when a call begins: a virtual clock stands still until {@link #release}. */
  default void hold() {}

  /** Called when the result of a call has been delivered. */
  default void release() {}

  /** Ends threads that this object started itself. */
  @Override
  default void close() {}

  /**
   * Makes a source with the system clocks and its own daemon thread, which starts when needed and
   * ends when idle.
   *
   * @return a new source; close it
   */
  static TimeSource system() {
    return SystemTimeSource.own();
  }

  /**
   * Makes a source with the system clocks and a scheduler that the caller owns.
   *
   * @param scheduler the scheduler
   * @return a new source; closing it leaves the scheduler as it is
   */
  static TimeSource on(ScheduledExecutorService scheduler) {
    return SystemTimeSource.on(scheduler);
  }

  /**
   * Makes a source with a virtual clock, for example of a simulator, that moves to the time of the
   * next task instead of waiting for it. It stands still while a call runs or nothing is scheduled.
   *
   * @param clock returns the virtual time
   * @param advance moves the virtual time forward
   * @return a new source
   */
  static TimeSource virtual(InstantSource clock, Consumer<Duration> advance) {
    return new VirtualTimeSource(clock, advance);
  }
}
