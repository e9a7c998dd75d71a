package io.github.fluentecs.benchmarks.soak;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A fixed rate that several threads share. */
final class Pace {
  private final long pause;
  private long next = System.nanoTime();

  Pace(int perSecond) {
    pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  /** Waits for the next turn. */
  void await() {
    long turn = turn();
    for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** Turns that were missed are not made up for. */
  private synchronized long turn() {
    next = Math.max(next + pause, System.nanoTime());
    return next;
  }
}
