package io.github.fluentecs.spring.test;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.junit.RunningTest;
import io.github.fluentecs.waiters.TimeSource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The virtual time of whichever test runs. Each simulator begins at the same instant; what is
 * measured never runs backwards all the same. Before the first test it stands still, since beans
 * are made then. Thread-safe.
 */
final class RunningTestTime implements TimeSource {
  private @Nullable EcsSimulator simulator;
  private @Nullable TimeSource time;
  private long before;

  @Override
  public synchronized long nanoTime() {
    return RunningTest.isAny() ? before + running().nanoTime() : before;
  }

  @Override
  public Instant now() {
    return RunningTest.isAny() ? running().now() : Instant.EPOCH;
  }

  @Override
  public Timer schedule(Runnable task, Duration delay) {
    return running().schedule(task, delay);
  }

  @Override
  public void hold() {
    running().hold();
  }

  @Override
  public void release() {
    running().release();
  }

  private synchronized TimeSource running() {
    EcsSimulator running = RunningTest.simulator();
    if (time == null || simulator != running) {
      if (time != null) {
        before += time.nanoTime();
      }
      simulator = running;
      time = TimeSource.virtual(running.time()::now, running.time()::advance);
    }
    return time;
  }
}
