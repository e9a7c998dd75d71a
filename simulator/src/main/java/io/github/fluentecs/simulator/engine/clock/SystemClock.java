package io.github.fluentecs.simulator.engine.clock;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The clock of this JVM; each repetition has a daemon thread of its own. */
public record SystemClock() implements RealClock {
  private static final Logger LOG = System.getLogger("io.github.fluentecs.simulator");

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Instant now() {
    return Clock.systemUTC().instant();
  }

  @Override
  public Runnable repeat(Duration period, Runnable work) {
    ScheduledExecutorService ticker =
        Executors.newSingleThreadScheduledExecutor(SystemClock::thread);
    long nanos = period.toNanos();
    var unused =
        ticker.scheduleWithFixedDelay(() -> guarded(work), nanos, nanos, TimeUnit.NANOSECONDS);
    return ticker::shutdownNow;
  }

  /** Whatever is thrown would silently end the repetition. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "The simulated world failed on its way through time", e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ecs-simulator-time");
    thread.setDaemon(true);
    return thread;
  }
}
