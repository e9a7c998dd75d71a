package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.internal.state.Nanos;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A virtual clock that is moved to the next task instead of waiting for it. */
public final class VirtualTimeSource implements TimeSource {
  private record Task(long at, long number, Runnable work) {}

  private final InstantSource clock;
  private final Consumer<Duration> advance;
  private final Instant origin;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
  private long scheduled;
  private int holds;
  private boolean working;

  public VirtualTimeSource(InstantSource clock, Consumer<Duration> advance) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.advance = Objects.requireNonNull(advance, "advance");
    this.origin = clock.instant();
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
    lock.lock();
    try {
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
    if (!working) {
      working = true;
      Thread worker = new Thread(this::work, "fluent-ecs-waiters-virtual");
      worker.setDaemon(true);
      worker.start();
    }
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
      next.run();
    }
  }

  /** Returns what to run now: a task that is due, or the skip to the next one; null to end. */
  private @Nullable Runnable next() {
    lock.lock();
    try {
      for (Task head = tasks.peek(); head != null; head = tasks.peek()) {
        long ahead = head.at - nanoTime();
        if (ahead <= 0) {
          tasks.remove();
          return head.work;
        }
        if (holds == 0) {
          return () -> advance.accept(Duration.ofNanos(ahead));
        }
        released.awaitUninterruptibly();
      }
      working = false;
      return null;
    } finally {
      lock.unlock();
    }
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
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
