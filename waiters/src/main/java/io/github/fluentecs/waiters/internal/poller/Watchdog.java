package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.CancelReason;
import io.github.fluentecs.waiters.internal.state.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends waits when their scheduler runs no tasks any more: it was shut down, or its thread is
 * blocked by code that never returns. Looks every second, on the JDK's own timer, while there are
 * waits.
 */
final class Watchdog {
  private static final long GRACE = Duration.ofMinutes(1).toNanos();

  private final SystemTimeSource time;
  private final Collection<WaitExecution<?>> waits;
  private final EventLoop loop;
  private final AtomicBoolean watching = new AtomicBoolean();

  Watchdog(SystemTimeSource time, Collection<WaitExecution<?>> waits, EventLoop loop) {
    this.time = time;
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
    Timestamp now = loop.now();
    boolean isShutdown = time.isShutdown();
    for (WaitExecution<?> wait : waits) {
      if (!wait.future().isDone() && (isShutdown || wait.isOverdue(now.nanos(), GRACE))) {
        end(wait, now);
      }
    }
    if (!waits.isEmpty()) {
      lookLater();
    } else {
      watching.set(false);
      if (!waits.isEmpty()) {
        start();
      }
    }
  }

  /** Ends a wait on a thread of its own, which a blocked listener of the wait may block too. */
  private static void end(WaitExecution<?> wait, Timestamp now) {
    Thread thread =
        new Thread(() -> wait.cancel(CancelReason.SCHEDULER, now), "fluent-ecs-waiters-end");
    thread.setDaemon(true);
    thread.start();
  }
}
