package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.internal.state.Nanos;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A virtual clock that is moved to the next task instead of waiting for it. */
public final class VirtualTimeSource implements TimeSource, SpareThreads {
  private static final Logger LOG = System.getLogger(VirtualTimeSource.class.getName());
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(30);

  private record Task(long at, long number, Runnable work) {}

  private final InstantSource clock;
  private final Consumer<Duration> advance;
  private final Instant origin;
  private final Duration longestHold;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
  private long scheduled;
  private int holds;
  private int overdueHolds;
  private @Nullable Throwable broken;
  private @Nullable Thread worker;

  public VirtualTimeSource(InstantSource clock, Consumer<Duration> advance) {
    this(clock, advance, LONGEST_HOLD);
  }

  VirtualTimeSource(InstantSource clock, Consumer<Duration> advance, Duration longestHold) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.advance = Objects.requireNonNull(advance, "advance");
    this.origin = clock.instant();
    this.longestHold = longestHold;
  }

  @Override
  public long nanoTime() {
    return Nanos.of(Duration.between(origin, clock.instant()));
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public Timer schedule(Runnable work, Duration delay) {
    Objects.requireNonNull(work, "task");
    Objects.requireNonNull(delay, "delay");
    lock.lock();
    try {
      if (broken != null) {
        throw new RejectedExecutionException("the virtual clock cannot be advanced", broken);
      }
      Task task = new Task(Nanos.after(nanoTime(), delay), scheduled++, work);
      tasks.add(task);
      released.signalAll();
      startWorking();
      return () -> drop(task);
    } finally {
      lock.unlock();
    }
  }

  private void startWorking() {
    if (worker == null) {
      Thread next = new Thread(this::work, "fluent-ecs-waiters-virtual");
      worker = next;
      next.setDaemon(true);
      next.start();
    }
  }

  /** Starts another thread; the one before it does nothing more when it has come back. */
  @Override
  public boolean addThread() {
    lock.lock();
    try {
      worker = null;
      startWorking();
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void removeThread() {}

  @Override
  public Duration patience() {
    return longestHold;
  }

  private void drop(Task task) {
    lock.lock();
    try {
      tasks.remove(task);
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    for (Runnable next = next(); next != null; next = next()) {
      try {
        next.run();
      } catch (Throwable e) {
        stop(e);
      }
    }
  }

  /** Makes all tasks due, which then find that they can schedule no others. */
  private void stop(Throwable thrown) {
    lock.lock();
    try {
      broken = thrown;
    } finally {
      lock.unlock();
    }
  }

  /** Returns what to run now: a task that is due, or the skip to the next one; null to end. */
  private @Nullable Runnable next() {
    lock.lock();
    try {
      for (Task head = first(); head != null; head = first()) {
        long ahead = broken == null ? head.at - nanoTime() : 0;
        if (ahead <= 0) {
          tasks.remove();
          return head.work;
        }
        if (holds <= overdueHolds) {
          return () -> advance.accept(Duration.ofNanos(ahead));
        }
        // A call that gives no answer does not stop the clock for ever.
        if (released.awaitNanos(longestHold.toNanos()) <= 0) {
          overdueHolds = holds;
        }
      }
      if (worker == Thread.currentThread()) {
        worker = null;
      }
      return null;
    } catch (InterruptedException e) {
      return () -> LOG.log(Level.DEBUG, "The virtual clock was interrupted and goes on.", e);
    } catch (Throwable e) { // of the clock
      broken = e;
      return () -> {};
    } finally {
      lock.unlock();
    }
  }

  /** Returns the first task, if this thread is the one that runs tasks. */
  private @Nullable Task first() {
    return worker == Thread.currentThread() ? tasks.peek() : null;
  }

  @Override
  public void hold() {
    lock.lock();
    try {
      holds++;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void release() {
    lock.lock();
    try {
      holds--;
      overdueHolds = Math.min(overdueHolds, holds);
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
