package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.CancelReason;
import io.github.fluentecs.waiters.internal.state.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lets a loop go on whose thread is kept by code that does not return, or whose scheduler runs
 * nothing; ends its waits when that does not help either. Looks every second, on the JDK's own
 * timer, while there are waits.
 */
final class Watchdog {
  private static final long GRACE = Duration.ofMinutes(1).toNanos();

  private final SpareThreads threads;
  private final Collection<WaitExecution<?>> waits;
  private final EventLoop loop;
  private final AtomicBoolean watching = new AtomicBoolean();
  private volatile Turn.@Nullable Token awaited;
  private volatile long awaitedSince;

  Watchdog(SpareThreads threads, Collection<WaitExecution<?>> waits, EventLoop loop) {
    this.threads = threads;
    this.waits = waits;
    this.loop = loop;
  }

  /** Starts watching, unless it does. */
  void start() {
    if (watching.compareAndSet(false, true)) {
      lookLater();
    }
  }

  private void lookLater() {
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::look);
  }

  private void look() {
    try {
      lookAtLoop();
      lookAtWaits(loop.nowOrLast());
    } finally {
      if (!waits.isEmpty()) {
        lookLater();
      } else {
        watching.set(false);
        if (!waits.isEmpty()) {
          start();
        }
      }
    }
  }

  private void lookAtLoop() {
    Turn.Token present = loop.awaited();
    long now = System.nanoTime();
    if (present == null) {
      loop.wakeWhenDue();
    } else if (present != awaited) {
      awaitedSince = now;
    } else if (now - awaitedSince >= threads.patience().toNanos()) {
      loop.takeOver(present);
    }
    awaited = present;
  }

  private void lookAtWaits(Timestamp now) {
    boolean isShutdown = threads.isShutdown();
    for (WaitExecution<?> wait : waits) {
      if (!wait.future().isDone() && (isShutdown || wait.isOverdue(now.nanos(), GRACE))) {
        Ending.start(() -> wait.cancel(CancelReason.SCHEDULER, now));
      }
    }
  }
}
