package io.github.fluentecs.temporal;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Tells Temporal that activities live while they wait for ECS. Thread-safe. */
final class Heartbeats {
  private static final int PER_TIMEOUT = 3;
  private static final Duration IDLE = Duration.ofSeconds(5);

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Heartbeats::thread);

  Heartbeats() {
    timer.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "fluent-ecs-heartbeats");
    thread.setDaemon(true);
    return thread;
  }

  /** Starts to tell of an activity; returns what stops it. */
  Runnable start(ActivityExecutionContext activity) {
    long pause = activity.getInfo().getHeartbeatTimeout().toMillis() / PER_TIMEOUT;
    if (pause <= 0) {
      return () -> {};
    }
    Future<?> beats =
        timer.scheduleAtFixedRate(() -> beat(activity), pause, pause, TimeUnit.MILLISECONDS);
    return () -> beats.cancel(false);
  }

  /** A call that has begun is not broken off, whatever Temporal thinks of the activity by now. */
  private static void beat(ActivityExecutionContext activity) {
    try {
      activity.heartbeat(null);
    } catch (ActivityCompletionException e) {
      // The answer is told in any case, and Temporal knows what to do with it.
    }
  }
}
