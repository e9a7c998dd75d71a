package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.AsyncStub.describing;
import static io.github.fluentecs.waiters.task.TaskWaits.subject;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;

/** Whatever code that is not ours throws or never does, a wait ends, and no other notices. */
@Timeout(30)
class ForeignCodeTest {
  private final TestClock clock = new TestClock();
  private final FakeEcs running = new FakeEcs(request -> all(request, "RUNNING"));

  static Stream<Throwable> thrown() {
    return Stream.of(
        new IllegalStateException("broken"),
        new AssertionError("broken"),
        new StackOverflowError("broken"),
        new OutOfMemoryError("broken"));
  }

  /** Throws; the type is that of the expression that it stands for. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // no value is ever returned
  private static <T> T fail(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }

  /** Runs a wait, and then another on the same waiters, which must be met. */
  private <T> Either<WaitFailure, T> besideAnother(Wait<T> wait) {
    return besideAnother(Waiters.using(Ecs.using(running), Driver.settings(clock)), wait);
  }

  private static <T> Either<WaitFailure, T> besideAnother(Waiters waiters, Wait<T> wait) {
    try (waiters) {
      CompletableFuture<Either<WaitFailure, Task>> before = waiters.awaitAsync(taskRunning(A1));
      Either<WaitFailure, T> result = waiters.await(wait);
      assertThat(before.join().isRight()).isTrue();
      assertThat(waiters.await(taskRunning(A1)).isRight()).isTrue();
      return result;
    }
  }

  private Either<WaitFailure, Task> on(EcsAsyncClient client) {
    return Waiters.using(EcsAsync.using(client), Driver.settings(clock)).await(taskRunning(A1));
  }

  private static void assertDefect(Either<WaitFailure, ?> result, Throwable thrown) {
    assertThat(result.getLeft())
        .isInstanceOfSatisfying(
            WaitFailure.Defect.class, defect -> assertThat(defect.cause()).isSameAs(thrown));
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void await_listenerThrows_goesOn(Throwable thrown) {
    Consumer<Progress> listener = progress -> fail(thrown);

    assertThat(besideAnother(taskRunning(A1).onProgress(listener)).isRight()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void await_predicateThrows_isDefect(Throwable thrown) {
    assertDefect(besideAnother(Waits.untilTrue(subject(A1), task -> fail(thrown))), thrown);
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void await_mappingThrows_isDefect(Throwable thrown) {
    assertDefect(besideAnother(taskRunning(A1).map(task -> fail(thrown))), thrown);
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void await_functionOfThenThrows_isDefect(Throwable thrown) {
    assertDefect(besideAnother(taskRunning(A1).<Task>then(task -> fail(thrown))), thrown);
    assertDefect(besideAnother(Waits.met("at once").<Task>then(text -> fail(thrown))), thrown);
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void await_blockingClientThrows_isDefect(Throwable thrown) {
    FakeEcs broken = new FakeEcs(request -> fail(thrown));

    assertDefect(
        Waiters.using(Ecs.using(broken), Driver.settings(clock)).await(taskRunning(A1)), thrown);
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void await_asyncClientThrows_isDefect(Throwable thrown) {
    EcsAsyncClient broken = describing(() -> fail(thrown));

    assertDefect(on(broken), thrown);
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void await_executorOfCallsThrows_isDefect(Throwable thrown) {
    WaiterSettings settings =
        WaiterSettings.builder().from(Driver.settings(clock)).callsOn(call -> fail(thrown)).build();

    assertDefect(Waiters.using(Ecs.using(running), settings).await(taskRunning(A1)), thrown);
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void await_backoffThrows_isDefect(Throwable thrown) {
    WaiterSettings settings =
        WaiterSettings.builder()
            .from(Driver.settings(clock))
            .backoff((unchanged, random) -> fail(thrown))
            .build();

    assertDefect(Waiters.using(Ecs.using(running), settings).await(taskRunning(A1)), thrown);
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void await_virtualClockThrows_ends(Throwable thrown) {
    WaiterSettings settings =
        WaiterSettings.builder().time(TimeSource.virtual(clock, span -> fail(thrown))).build();
    FakeEcs pending = new FakeEcs(request -> all(request, "PENDING"));

    WaitFailure failure =
        Waiters.using(Ecs.using(pending), settings).await(taskRunning(A1)).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.Cancelled.class);
    assertThat(failure.message()).contains("scheduler");
  }

  @Test
  void await_clientThatNeverAnswers_endsAtItsDeadline() {
    try (Waiters waiters = Waiters.using(EcsAsync.using(describing(CompletableFuture::new)))) {
      assertThat(waiters.await(taskRunning(A1).atMost(Duration.ofMillis(300))).getLeft())
          .isInstanceOf(WaitFailure.TimedOut.class);
    }
  }

  @Test
  void await_asyncClientWithoutFuture_fails() {
    @SuppressWarnings("NullAway") // a stub without an answer
    EcsAsyncClient none = describing(() -> null);

    assertThat(on(none).getLeft()).isInstanceOf(WaitFailure.CallFailed.class);
  }

  @Test
  void await_asyncClientThatAnswersNull_fails() {
    EcsAsyncClient none = describing(() -> CompletableFuture.completedFuture(null));

    assertThat(on(none).getLeft()).isInstanceOf(WaitFailure.CallFailed.class);
  }

  @Test
  void await_executorThatNeverRuns_endsAtItsDeadline() {
    WaiterSettings settings = WaiterSettings.builder().callsOn(call -> {}).build();

    try (Waiters waiters = Waiters.using(Ecs.using(running), settings)) {
      assertThat(waiters.await(taskRunning(A1).atMost(Duration.ofMillis(300))).getLeft())
          .isInstanceOf(WaitFailure.TimedOut.class);
    }
  }

  @Test
  void await_schedulerThatWasShutDown_ends() {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    scheduler.shutdownNow();

    assertThat(await(scheduler, wait -> {}).message()).contains("scheduler");
  }

  @ParameterizedTest
  @MethodSource("thrown")
  @Timeout(30)
  void await_schedulerThrows_ends(Throwable thrown) {
    ScheduledExecutorService scheduler =
        new ScheduledThreadPoolExecutor(1) {
          @Override
          public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            return fail(thrown);
          }
        };

    assertThat(await(scheduler, wait -> {}).message()).contains("scheduler");
  }

  @Test
  void await_schedulerThatIsShutDownMeanwhile_ends() {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    assertThat(await(scheduler, polled -> scheduler.shutdownNow()).message()).contains("scheduler");
  }

  private WaitFailure await(ScheduledExecutorService scheduler, Consumer<Progress> listener) {
    WaiterSettings settings = WaiterSettings.builder().time(TimeSource.on(scheduler)).build();
    FakeEcs pending = new FakeEcs(request -> all(request, "PENDING"));

    try (Waiters waiters = Waiters.using(Ecs.using(pending), settings)) {
      return waiters
          .await(taskRunning(A1).onProgress(listener).atMost(Duration.ofSeconds(2)))
          .getLeft();
    }
  }
}
