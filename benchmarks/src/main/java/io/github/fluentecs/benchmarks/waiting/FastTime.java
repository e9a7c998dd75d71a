package io.github.fluentecs.benchmarks.waiting;

import io.github.fluentecs.waiters.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The system's time source, run faster: so many seconds pass in a real one. */
final class FastTime implements TimeSource {
  private final TimeSource real = TimeSource.system();
  private final Supplier<Instant> clock;
  private final int speed;

  FastTime(Supplier<Instant> clock, int speed) {
    this.clock = clock;
    this.speed = speed;
  }

  @Override
  public long nanoTime() {
    return real.nanoTime() * speed;
  }

  @Override
  public Instant now() {
    return clock.get();
  }

  @Override
  public Timer schedule(Runnable task, Duration delay) {
    return real.schedule(task, delay.dividedBy(speed));
  }

  @Override
  public void close() {
    real.close();
  }
}
