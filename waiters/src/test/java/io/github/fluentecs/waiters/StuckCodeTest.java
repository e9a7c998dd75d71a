package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.Answers.task;
import static io.github.fluentecs.waiters.task.TaskWaits.subject;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;

/** Code that is not ours and does not return keeps no caller and no other wait. */
@Timeout(60)
class StuckCodeTest {
  /** The deadline of a wait that gets stuck; it ends some seconds later. */
  private static final Duration SHORT = Duration.ofMillis(300);

  private static final Duration SOON = Duration.ofSeconds(20);

  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final FakeEcs running = new FakeEcs(request -> all(request, "RUNNING"));
  private final Waiters waiters = Waiters.using(Ecs.using(running));

  @AfterEach
  void release() {
    released.countDown();
    waiters.close();
  }

  private <A> A block(A value) {
    stuck.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return value;
  }

  private CompletableFuture<Either<WaitFailure, Task>> stuckStep() throws InterruptedException {
    CompletableFuture<Either<WaitFailure, Task>> future =
        waiters.awaitAsync(
            Waits.untilTrue(subject(A1), seen -> block(true)).onProgress(progress -> {}));
    stuck.await();
    return future;
  }

  private static void assertMet(Waiters waiters) {
    assertThat(waiters.awaitAsync(taskRunning(A1)))
        .succeedsWithin(SOON)
        .matches(Either::isRight, "met");
  }

  private static void assertTimesOut(Future<? extends Either<WaitFailure, ?>> future) {
    assertThat(future)
        .succeedsWithin(SOON)
        .satisfies(
            end ->
                assertThat(end.getLeft())
                    .isInstanceOfSatisfying(
                        WaitFailure.TimedOut.class,
                        failure -> assertThat(failure.message()).contains("code that it called")));
  }

  @Test
  void awaitAsync_firstStepDoesNotReturn_returns() throws InterruptedException {
    Wait<String> wait = Waits.met("at once").map(this::block);

    CompletableFuture<?> calling =
        CompletableFuture.runAsync(
            () -> {
              var unused = waiters.awaitAsync(wait);
            });

    stuck.await();
    assertThat(calling).succeedsWithin(SOON);
  }

  @Test
  void await_listenerDoesNotReturn_endsAndOthersAreMet() {
    Future<Either<WaitFailure, Task>> future =
        waiters.awaitAsync(taskRunning(A1).onProgress(this::block).atMost(SHORT));

    assertMet(waiters);
    assertTimesOut(future);
  }

  @Test
  void await_functionDoesNotReturn_endsAndOthersAreMet() {
    Future<Either<WaitFailure, String>> future =
        waiters.awaitAsync(
            Waits.met("at once")
                .atMost(Duration.ZERO)
                .then(Waits.met("then").map(this::block).atMost(SHORT)));

    assertMet(waiters);
    assertTimesOut(future);
  }

  @Test
  void await_severalPredicatesDoNotReturn_othersAreMet() {
    for (int i = 0; i < 3; i++) {
      var unused = waiters.awaitAsync(Waits.untilTrue(subject(A1), seen -> block(true)));
    }

    assertMet(waiters);
  }

  @Test
  void await_codeReturnsLate_goesOn() throws InterruptedException {
    CompletableFuture<Either<WaitFailure, Task>> late = stuckStep();
    assertMet(waiters);

    released.countDown();

    assertThat(late).succeedsWithin(SOON).matches(Either::isRight, "met");
    assertMet(waiters);
  }

  @Test
  void await_blockingClientDoesNotAnswer_endsAndOthersAreMet() {
    FakeEcs hanging =
        new FakeEcs(
            request ->
                request instanceof DescribeTasksRequest tasks && tasks.cluster().equals("stuck")
                    ? block(Answers.tasks(task("RUNNING")))
                    : all(request, "RUNNING"));
    TaskRef other = TaskRef.of(ClusterRef.of("stuck"), "a1");

    try (Waiters more = Waiters.using(Ecs.using(hanging))) {
      Future<Either<WaitFailure, Task>> future = more.awaitAsync(taskRunning(other).atMost(SHORT));

      assertMet(more);
      assertThat(future)
          .succeedsWithin(SOON)
          .satisfies(end -> assertThat(end.getLeft()).isInstanceOf(WaitFailure.TimedOut.class));
      released.countDown();
    }
  }

  @Test
  void await_schedulerRunsNothing_isMetAllTheSame() {
    ScheduledExecutorService idle =
        new ScheduledThreadPoolExecutor(1) {
          @Override
          public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            return super.schedule(task, 1, TimeUnit.DAYS);
          }
        };

    try (Waiters more = on(idle)) {
      assertMet(more);
    } finally {
      idle.shutdownNow();
    }
  }

  @Test
  void await_threadOfTheSchedulerIsKept_isMetAllTheSame() {
    ScheduledExecutorService busy = Executors.newSingleThreadScheduledExecutor();
    Future<?> kept = busy.submit(() -> block("all the time"));

    try (Waiters more = on(busy)) {
      assertMet(more);
      assertThat(kept).isNotDone();
    } finally {
      busy.shutdownNow();
    }
  }

  private Waiters on(ScheduledExecutorService scheduler) {
    return Waiters.using(
        Ecs.using(running), WaiterSettings.builder().time(TimeSource.on(scheduler)).build());
  }

  @Test
  void close_stepDoesNotReturn_endsTheWaitAtOnce() throws InterruptedException {
    CompletableFuture<Either<WaitFailure, Task>> future = stuckStep();
    FutureTask<Boolean> closing = new FutureTask<>(waiters::close, true);

    new Thread(closing, "closing").start();

    assertThat(closing).succeedsWithin(SOON);
    assertThat(future)
        .succeedsWithin(SOON)
        .matches(end -> end.getLeft() instanceof WaitFailure.Cancelled, "cancelled");
  }

  @Test
  void cancel_stepDoesNotReturn_returns() throws InterruptedException {
    CompletableFuture<Either<WaitFailure, Task>> future = stuckStep();
    FutureTask<Boolean> cancelling = new FutureTask<>(() -> future.cancel(true));

    new Thread(cancelling, "cancelling").start();

    assertThat(cancelling).succeedsWithin(SOON).isEqualTo(true);
  }
}
