package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.internal.state.Nanos;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time of the system clocks and a scheduled executor. */
public final class SystemTimeSource implements TimeSource {
  private static final Duration IDLE = Duration.ofSeconds(5);

  private final ScheduledExecutorService scheduler;
  private final boolean owned;
  private final InstantSource wall = InstantSource.system();

  private SystemTimeSource(ScheduledExecutorService scheduler, boolean owned) {
    this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
    this.owned = owned;
  }

  public static SystemTimeSource own() {
    ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, SystemTimeSource::thread);
    one.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    one.allowCoreThreadTimeOut(true);
    one.setRemoveOnCancelPolicy(true);
    return new SystemTimeSource(one, true);
  }

  public static SystemTimeSource on(ScheduledExecutorService scheduler) {
    return new SystemTimeSource(scheduler, false);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "fluent-ecs-waiters");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Instant now() {
    return wall.instant();
  }

  @Override
  public Timer schedule(Runnable task, Duration delay) {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(delay, "delay");
    Future<?> scheduled = scheduler.schedule(task, Nanos.of(delay), TimeUnit.NANOSECONDS);
    return () -> scheduled.cancel(false);
  }

  boolean isShutdown() {
    return scheduler.isShutdown();
  }

  @Override
  public void close() {
    if (owned) {
      scheduler.shutdownNow();
    }
  }
}
