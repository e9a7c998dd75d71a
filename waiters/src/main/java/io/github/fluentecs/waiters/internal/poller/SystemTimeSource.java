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
import org.jspecify.annotations.Nullable;

/**
 * Time of the system clocks and a scheduled executor; of threads of its own when code of others
 * keeps those of a given executor.
 */
public final class SystemTimeSource implements TimeSource, SpareThreads {
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final int MAX_THREADS = 32;

  private final InstantSource wall = InstantSource.system();
  private volatile ScheduledExecutorService scheduler;
  private @Nullable ScheduledThreadPoolExecutor own;
  private int threads = 1;

  private SystemTimeSource(
      ScheduledExecutorService scheduler, @Nullable ScheduledThreadPoolExecutor own) {
    this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
    this.own = own;
  }

  public static SystemTimeSource own() {
    ScheduledThreadPoolExecutor own = ownScheduler();
    return new SystemTimeSource(own, own);
  }

  public static SystemTimeSource on(ScheduledExecutorService scheduler) {
    return new SystemTimeSource(scheduler, null);
  }

  private static ScheduledThreadPoolExecutor ownScheduler() {
    ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, SystemTimeSource::thread);
    one.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    one.allowCoreThreadTimeOut(true);
    one.setRemoveOnCancelPolicy(true);
    return one;
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

  @Override
  public synchronized boolean addThread() {
    if (own == null) {
      own = ownScheduler();
      scheduler = own;
    } else if (threads < MAX_THREADS) {
      threads++;
      own.setCorePoolSize(threads);
    } else {
      return false;
    }
    return true;
  }

  @Override
  public synchronized void removeThread() {
    if (own != null && threads > 1) {
      threads--;
      own.setCorePoolSize(threads);
    }
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }

  @Override
  public boolean isShutdown() {
    return scheduler.isShutdown();
  }

  @Override
  public synchronized void close() {
    if (own != null) {
      own.shutdownNow();
    }
  }
}
