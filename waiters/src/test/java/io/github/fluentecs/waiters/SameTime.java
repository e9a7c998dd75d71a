package io.github.fluentecs.waiters;

import java.time.Duration;
import java.time.Instant;

/** Tells another's time, but does not hold it: it goes on during calls. */
class SameTime implements TimeSource {
  private final TimeSource other;

  SameTime(TimeSource other) {
    this.other = other;
  }

  @Override
  public long nanoTime() {
    return other.nanoTime();
  }

  @Override
  public Instant now() {
    return other.now();
  }

  @Override
  public Timer schedule(Runnable task, Duration delay) {
    return other.schedule(task, delay);
  }
}
