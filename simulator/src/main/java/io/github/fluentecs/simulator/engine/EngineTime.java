package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/** The timeline behind the engine's lock. */
final class EngineTime implements VirtualTime {
  private final Lock lock;
  private final Timeline timeline;

  EngineTime(Lock lock, Timeline timeline) {
    this.lock = lock;
    this.timeline = timeline;
  }

  @Override
  public Instant now() {
    return locked(timeline::now);
  }

  @Override
  public void advance(Duration span) {
    locked(
        () -> {
          timeline.advance(span);
          return span;
        });
  }

  @Override
  public Duration runUntilQuiescent() {
    return locked(timeline::runUntilQuiescent);
  }

  private <R> R locked(Supplier<R> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
