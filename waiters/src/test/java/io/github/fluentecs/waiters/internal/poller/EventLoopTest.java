package io.github.fluentecs.waiters.internal.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.internal.state.Nanos;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EventLoopTest {
  private final AtomicInteger rejections = new AtomicInteger();
  private final AtomicReference<Runnable> whileRejecting = new AtomicReference<>(() -> {});

  /** Accepts no task. */
  private static final class Refusing implements TimeSource {
    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public Timer schedule(Runnable task, Duration delay) {
      throw new RejectedExecutionException("refused");
    }
  }

  /** A wait that begins while others are ended must not be forgotten. */
  @Test
  void post_whileRejecting_isRejectedToo() {
    EventLoop loop =
        new EventLoop(
            new Refusing(),
            now -> Nanos.NEVER,
            () -> {
              rejections.incrementAndGet();
              whileRejecting.getAndSet(() -> {}).run();
            },
            thrown -> {});
    whileRejecting.set(() -> loop.post(() -> {}));

    loop.post(() -> {});

    assertThat(rejections).hasValue(2);
    assertThat(loop.hasMessages()).isFalse();
  }
}
