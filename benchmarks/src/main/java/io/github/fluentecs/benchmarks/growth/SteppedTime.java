package io.github.fluentecs.benchmarks.growth;

import io.github.fluentecs.simulator.VirtualTime;
import io.github.fluentecs.waiters.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * A simulator's time that moves from one scheduled task to the next, and runs them on the thread
 * that calls {@link #runWhile}: nothing depends on how threads are scheduled. For one thread.
 */
final class SteppedTime implements TimeSource {
  private record Entry(long at, long number, Runnable work) {}

  private final VirtualTime time;
  private final Instant origin;
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::number));
  private Cost moving = Cost.NONE;
  private long nanos;
  private long scheduled;

  SteppedTime(VirtualTime time) {
    this.time = time;
    this.origin = time.now();
  }

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public Instant now() {
    return origin.plusNanos(nanos);
  }

  @Override
  public Timer schedule(Runnable task, Duration delay) {
    Entry entry = new Entry(nanos + Math.max(0, delay.toNanos()), scheduled++, task);
    entries.add(entry);
    return () -> entries.remove(entry);
  }

  /** Runs what is scheduled, as long as there is something and a condition holds. */
  void runWhile(BooleanSupplier going) {
    while (going.getAsBoolean() && !entries.isEmpty()) {
      Entry next = entries.remove();
      moveTo(Math.max(nanos, next.at));
      next.work.run();
    }
  }

  /** Runs what is scheduled before a time after the beginning. */
  void runUntil(Duration span) {
    runWhile(() -> !entries.isEmpty() && entries.element().at < span.toNanos());
  }

  private void moveTo(long at) {
    if (at > nanos) {
      long ahead = at - nanos;
      nanos = at;
      moving = moving.plus(Cost.of(() -> time.advance(Duration.ofNanos(ahead))));
    }
  }

  /** What the simulator took for what happens in it as time passes. */
  Cost moving() {
    return moving;
  }
}
