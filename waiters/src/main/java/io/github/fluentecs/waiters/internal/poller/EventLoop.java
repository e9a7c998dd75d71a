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
 * An event loop on the time source's threads, one at a time: runs posted messages in order, and
 * then all work that is due. Messages are posted by any thread.
 *
 * <p>Code of others is called by {@link #callOut}: a thread that it keeps loses the loop to
 * another, by {@link #takeOver}, and then leaves all that is the loop's alone.
 */
final class EventLoop {
  private final TimeSource time;
  private final SpareThreads threads;
  private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final Turn turn = new Turn();
  private final LongUnaryOperator runDue;
  private final Runnable onRejected;
  private final Consumer<? super Throwable> onThrown;
  private final long origin;
  private volatile Timestamp last;
  private volatile @Nullable Thread thread;
  private TimeSource.@Nullable Timer timer;
  private volatile long timerAt = Nanos.NEVER;

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
    this.threads = time instanceof SpareThreads spare ? spare : SpareThreads.NONE;
    this.runDue = runDue;
    this.onRejected = onRejected;
    this.onThrown = onThrown;
    this.origin = time.nanoTime();
    this.last = new Timestamp(0, time.now());
  }

  /** Returns the time; throws what the clock throws. */
  Timestamp now() {
    Timestamp now = new Timestamp(Math.max(0, time.nanoTime() - origin), time.now());
    last = now;
    return now;
  }

  /** Returns the time, for reports of an end: the last known one when the clock throws. */
  Timestamp nowOrLast() {
    try {
      return now();
    } catch (Throwable e) { // the wait ends all the same
      return last;
    }
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
    while (hasMessages() && scheduled.compareAndSet(false, true)) {
      try {
        scheduleDrain();
        return;
      } catch (Throwable e) { // rejected, or whatever a scheduler of the user's throws
        reject();
        scheduled.set(false); // what arrived meanwhile found it true
      }
    }
  }

  private void scheduleDrain() {
    Turn.Token mine = turn.offer(() -> {});
    time.schedule(
        () -> {
          if (turn.take(mine)) {
            drain();
          } else {
            threads.removeThread();
          }
        },
        Duration.ZERO);
  }

  /** Ends everything on this thread, which owns the loop while no task is scheduled. */
  private void reject() {
    inbox.clear();
    onRejected.run();
  }

  private void drain() {
    boolean isMine = true;
    try {
      thread = Thread.currentThread();
      drainInTurn();
    } catch (Turn.Lost e) { // another thread goes on
      isMine = false;
    } finally {
      if (isMine) {
        thread = null;
        scheduled.set(false);
      }
    }
    if (isMine) {
      wake();
    }
  }

  private void drainInTurn() {
    try {
      long at;
      do {
        at = runAll();
      } while (hasMessages());
      armTimer(at);
    } catch (Turn.Lost e) {
      throw e;
    } catch (Throwable e) { // of the timer: rejected, or whatever a scheduler of the user's throws
      reject();
    }
  }

  /** Runs the messages that have arrived and all that is due; returns the time of the next work. */
  private long runAll() {
    try {
      for (Runnable message = inbox.poll(); message != null; message = inbox.poll()) {
        message.run();
      }
      return runDue.applyAsLong(now().nanos());
    } catch (Turn.Lost e) {
      throw e;
    } catch (Throwable e) {
      onThrown.accept(e);
      return Nanos.NEVER;
    }
  }

  /**
   * Runs code of others inside the loop.
   *
   * @param code what to run; it throws nothing and does not touch what is the loop's
   * @param otherwise posted when another thread takes the loop over before the code has returned,
   *     and again when it has
   * @throws Turn.Lost then, to end what this thread does in the loop
   */
  void callOut(Runnable code, Runnable otherwise) {
    Turn.Token mine = turn.offer(otherwise);
    code.run();
    if (!turn.take(mine)) {
      post(otherwise);
      threads.removeThread();
      throw new Turn.Lost();
    }
  }

  /** Returns what the loop waits for: code of others to return, or its next task to begin. */
  Turn.@Nullable Token awaited() {
    return turn.offered();
  }

  /** Looks for work whose timer has not fired although it is due. */
  void wakeWhenDue() {
    if (timerAt < nowOrLast().nanos()) {
      post(() -> fired(timerAt));
    }
  }

  /** Goes on with another thread, unless what was awaited has come; called by any thread. */
  void takeOver(Turn.Token awaited) {
    if (threads.addThread()) {
      if (turn.take(awaited)) {
        thread = null;
        try {
          disarmTimer();
        } catch (
            Throwable e) { // of a scheduler that is out of order; a timer too many does no harm
        }
        inbox.add(awaited.otherwise());
        scheduled.set(false);
        wake();
      } else {
        threads.removeThread();
      }
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
    TimeSource.Timer old = timer;
    timer = null;
    timerAt = Nanos.NEVER;
    if (old != null) {
      old.cancel();
    }
  }
}
