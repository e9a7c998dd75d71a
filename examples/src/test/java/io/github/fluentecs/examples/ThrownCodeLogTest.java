package io.github.fluentecs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitEnd;
import io.github.fluentecs.waiters.WaitListener;
import io.github.fluentecs.waiters.WaitStart;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Code of the user that throws where nobody is told by a value is in the log. */
class ThrownCodeLogTest {
  private final Logger logger = Logger.getLogger("io.github.fluentecs.waiters");
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final EcsSimulator simulator = EcsSimulator.create();
  private final TimeSource time =
      TimeSource.virtual(simulator.time()::now, simulator.time()::advance);
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          records.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
    simulator.close();
  }

  private Waiters waiters(WaitListener listener) {
    return Waiters.using(
        Ecs.using(simulator.client()),
        WaiterSettings.builder().time(time).listener(listener).build());
  }

  private static Wait<Duration> lasting(int seconds, String kind) {
    return Waits.delay(Duration.ofSeconds(seconds)).ofKind(kind);
  }

  private void assertWarned(String message, String... thrown) {
    assertThat(records)
        .extracting(LogRecord::getLevel, LogRecord::getMessage, r -> r.getThrown().getMessage())
        .containsExactlyElementsOf(
            List.of(thrown).stream().map(each -> tuple(Level.WARNING, message, each)).toList());
  }

  @Test
  void await_listenerOfStagesThrows_isWarnedOfEach() {
    WaitListener.Running broken =
        new WaitListener.Running() {
          @Override
          public WaitListener.Running stage(WaitStart stage) {
            if (stage.kind().equals("a")) {
              throw new IllegalStateException("stage a");
            }
            return end -> {
              throw new IllegalStateException("end of " + stage.kind());
            };
          }

          @Override
          public void ended(WaitEnd end) {}
        };

    try (Waiters waiters = waiters(start -> broken)) {
      var unused = waiters.await(lasting(1, "a").then(lasting(1, "b")).ofKind("whole"));
    }

    assertWarned("The listener of waits threw.", "stage a", "end of b");
  }

  @Test
  void await_progressListenerThrows_isWarned() {
    try (Waiters waiters = waiters(start -> end -> {})) {
      var unused =
          waiters.await(
              lasting(1, "a")
                  .onProgress(
                      progress -> {
                        if (progress.kind().isEnd()) {
                          throw new IllegalStateException("progress");
                        }
                      }));
    }

    assertWarned("A progress listener threw; the wait goes on.", "progress");
  }

  @Test
  void cancel_commandsThrow_isWarned() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    try (Waiters waiters = Waiters.using(Ecs.using(simulator.client()))) {
      CompletableFuture<?> future =
          waiters.awaitAsync(
              lasting(3_600, "a")
                  .onProgress(progress -> begun.countDown())
                  .onCancel(
                      () -> {
                        throw new IllegalStateException("commands");
                      }));
      begun.await();
      future.cancel(true);
      await().until(() -> !records.isEmpty());
    }

    assertWarned("The commands of a cancelled wait are not known.", "commands");
  }
}
