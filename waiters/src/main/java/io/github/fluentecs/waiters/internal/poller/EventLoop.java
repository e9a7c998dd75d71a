package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.internal.state.Nanos;
import io.github.fluentecs.waiters.internal.state.Timestamp;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A single-threaded event loop on the time source's threads: runs posted messages in order, and
 * then all work that is due. Messages are posted by any thread.
 */
final class EventLoop {
  private final TimeSource time;
  private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final LongUnaryOperator runDue;
  private final Runnable onRejected;
  private final Consumer<? super Throwable> onThrown;
  private final long origin;
  private volatile @Nullable Thread thread;
  private TimeSource.@Nullable Timer timer;
  private long timerAt = Nanos.NEVER;

  /**
   * Creates the loop.
   *
   * @param runDue does all work that is due at a time, and returns the time of the next work
   * @param onRejected runs when the time source accepts no more tasks
   * @param onThrown receives what work throws that belongs to no single wait
   */
  EventLoop(
      TimeSource time,
      LongUnaryOperator runDue,
      Runnable onRejected,
      Consumer<? super Throwable> onThrown) {
    this.time = time;
    this.runDue = runDue;
    this.onRejected = onRejected;
    this.onThrown = onThrown;
    this.origin = time.nanoTime();
  }

  Timestamp now() {
    return new Timestamp(Math.max(0, time.nanoTime() - origin), time.now());
  }

  boolean isCurrentThread() {
    return thread == Thread.currentThread();
  }

  void post(Runnable message) {
    inbox.add(message);
    wake();
  }

  /** Returns whether messages have arrived that precede further work. */
  boolean hasMessages() {
    return !inbox.isEmpty();
  }

  private void wake() {
    if (scheduled.compareAndSet(false, true)) {
      try {
        time.schedule(this::drain, Duration.ZERO);
      } catch (Throwable e) { // rejected, or whatever a scheduler of the user's throws
        reject();
      }
    }
  }

  /** Ends everything on this thread, which owns the loop while no task is scheduled. */
  private void reject() {
    inbox.clear();
    onRejected.run();
    scheduled.set(false);
  }

  private void drain() {
    thread = Thread.currentThread();
    try {
      long at;
      do {
        at = runAll();
      } while (hasMessages());
      armTimer(at);
    } catch (Throwable e) { // of the timer: rejected, or whatever a scheduler of the user's throws
      reject();
    } finally {
      thread = null;
      scheduled.set(false);
    }
    if (hasMessages()) {
      wake();
    }
  }

  /** Runs the messages that have arrived and all that is due; returns the time of the next work. */
  private long runAll() {
    try {
      for (Runnable message = inbox.poll(); message != null; message = inbox.poll()) {
        message.run();
      }
      return runDue.applyAsLong(now().nanos());
    } catch (Throwable e) {
      onThrown.accept(e);
      return Nanos.NEVER;
    }
  }

  /** Sets the timer; an earlier one stays, unless no work is left. */
  private void armTimer(long at) {
    if (at != Nanos.NEVER && at >= timerAt && timer != null) {
      return;
    }
    disarmTimer();
    if (at != Nanos.NEVER) {
      timerAt = at;
      Duration delay = Duration.ofNanos(Math.max(0, at - now().nanos()));
      timer = time.schedule(() -> post(() -> fired(at)), delay);
    }
  }

  private void fired(long at) {
    if (timerAt == at) {
      timer = null;
      timerAt = Nanos.NEVER;
    }
  }

  /** Stops the timer; called inside the loop only. */
  void disarmTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    timerAt = Nanos.NEVER;
  }
}
