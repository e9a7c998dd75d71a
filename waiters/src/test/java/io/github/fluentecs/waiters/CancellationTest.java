package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.AsyncStub.describing;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

/** Waits that are given up from outside leave nothing behind. Real time is the subject here. */
class CancellationTest {
  private static final WaiterSettings QUICK =
      WaiterSettings.builder().backoff(Backoff.fixed(Duration.ofMillis(1))).build();

  private final CountDownLatch firstPoll = new CountDownLatch(3);
  private final FakeEcs pending =
      new FakeEcs(
          request -> {
            firstPoll.countDown();
            return all(request, "PENDING");
          });

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("fluent-ecs-waiters"))
        .count();
  }

  @ParameterizedTest
  @EnumSource(names = {"AWAIT_ASYNC_ON_ECS", "AWAIT_ASYNC_ON_ECS_ASYNC"})
  void cancel_future_stopsPolling(Driver driver) throws InterruptedException {
    try (Waiters waiters = driver.waiters(pending, QUICK)) {
      CompletableFuture<Either<WaitFailure, Task>> future = waiters.awaitAsync(taskRunning(A1));
      firstPoll.await();

      assertThat(future.cancel(true)).isTrue();

      Either<WaitFailure, Task> other =
          waiters.await(taskRunning(A1).atMost(Duration.ZERO)); // the loop has seen the end
      int polls = pending.requests().size();
      assertThat(other.isLeft()).isTrue();
      assertThat(waiters.await(Waits.met("x")).get()).isEqualTo("x");
      assertThat(pending.requests()).hasSize(polls);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"AWAIT_ON_ECS", "AWAIT_ON_ECS_ASYNC"})
  void await_interrupted_givesUpAndStaysInterrupted(Driver driver) throws InterruptedException {
    AtomicReference<WaitFailure> failure = new AtomicReference<>();
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    try (Waiters waiters = driver.waiters(pending, QUICK)) {
      Thread waiting =
          new Thread(
              () -> {
                failure.set(waiters.await(taskRunning(A1)).getLeft());
                interrupted.set(Thread.currentThread().isInterrupted());
              });
      waiting.start();
      firstPoll.await();
      waiting.interrupt();
      waiting.join();
    }

    assertThat(failure.get())
        .isInstanceOfSatisfying(
            WaitFailure.Cancelled.class,
            cancelled -> {
              assertThat(cancelled.reason()).isEqualTo(CancelReason.INTERRUPTED);
              assertThat(cancelled.report().polls()).isPositive();
            });
    assertThat(interrupted.get()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void close_waitsPending_endsThemAndTheThread(Driver driver) throws InterruptedException {
    Waiters waiters = driver.waiters(pending, QUICK);
    CompletableFuture<Either<WaitFailure, Task>> future =
        CompletableFuture.supplyAsync(() -> driver.run(waiters, taskRunning(A1)));
    firstPoll.await();

    waiters.close();

    assertThat(((WaitFailure.Cancelled) future.join().getLeft()).reason())
        .isEqualTo(CancelReason.CLOSED);
    assertThat(((WaitFailure.Cancelled) driver.run(waiters, taskRunning(A1)).getLeft()).reason())
        .isEqualTo(CancelReason.CLOSED);
    Awaitility.await().until(() -> threads() == 0);
  }

  @Test
  void close_callUnderWay_cancelsIt() {
    CompletableFuture<DescribeTasksResponse> hanging = new CompletableFuture<>();
    CountDownLatch asked = new CountDownLatch(1);
    EcsAsyncClient client =
        describing(
            () -> {
              asked.countDown();
              return hanging;
            });
    Waiters waiters = Waiters.using(EcsAsync.using(client), QUICK);
    CompletableFuture<?> future = waiters.awaitAsync(taskRunning(A1));
    Awaitility.await().until(() -> asked.getCount() == 0);

    waiters.close();

    assertThat(future).isCompleted();
    Awaitility.await().until(hanging::isCancelled);
  }

  @Test
  void atMost_callHangs_endsSoonAfterTheDeadline() {
    TestClock clock = new TestClock();
    AtomicInteger holds = new AtomicInteger();
    // A clock that does not stand still during calls, as the real one.
    TimeSource time =
        new SameTime(clock.time()) {
          @Override
          public void hold() {
            holds.incrementAndGet();
          }
        };
    WaiterSettings settings = WaiterSettings.builder().time(time).build();
    EcsAsyncClient hanging = describing(CompletableFuture::new);

    try (Waiters waiters = Waiters.using(EcsAsync.using(hanging), settings)) {
      WaitFailure failure = waiters.await(taskRunning(A1).atMost(Duration.ofSeconds(60))).getLeft();

      assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
      assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(60 + 5));
      assertThat(holds.get()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void await_schedulerRefusesFromTheStart_givesUp(Driver driver) {
    ScheduledExecutorService ended = Executors.newSingleThreadScheduledExecutor();
    ended.shutdown();
    WaiterSettings settings = WaiterSettings.builder().time(TimeSource.on(ended)).build();

    assertRefused(driver, settings);
  }

  private void assertRefused(Driver driver, WaiterSettings settings) {
    try (Waiters waiters = driver.waiters(pending, settings)) {
      assertThat(((WaitFailure.Cancelled) driver.run(waiters, taskRunning(A1)).getLeft()).reason())
          .isEqualTo(CancelReason.SCHEDULER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void await_schedulerRefusesLater_givesUp(Driver driver) {
    AtomicInteger accepted = new AtomicInteger(10);
    TimeSource tiring =
        new SameTime(new TestClock().time()) {
          @Override
          public Timer schedule(Runnable task, Duration delay) {
            if (accepted.decrementAndGet() < 0) {
              throw new RejectedExecutionException("tired");
            }
            return super.schedule(task, delay);
          }
        };
    WaiterSettings settings = WaiterSettings.builder().time(tiring).build();

    assertRefused(driver, settings);
  }

  @Test
  void await_onThePollingThread_isRefused() {
    FakeEcs running = new FakeEcs(request -> all(request, "RUNNING"));
    try (Waiters waiters = Waiters.using(Ecs.using(running), QUICK)) {
      CompletableFuture<?> nested =
          waiters.awaitAsync(taskRunning(A1)).thenApply(task -> waiters.await(taskRunning(A1)));

      assertThatThrownBy(nested::join)
          .hasRootCauseInstanceOf(IllegalStateException.class)
          .hasMessageContaining("polling thread");
    }
  }

  @Test
  void await_metLongBeforeItsDeadline_leavesNoTimer() {
    FakeEcs running = new FakeEcs(request -> all(request, "RUNNING"));
    ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
    scheduler.setRemoveOnCancelPolicy(true);
    WaiterSettings settings = WaiterSettings.builder().time(TimeSource.on(scheduler)).build();

    try (Waiters waiters = Waiters.using(Ecs.using(running), settings)) {
      assertThat(waiters.await(taskRunning(A1).atMost(Duration.ofHours(1))).isRight()).isTrue();

      Awaitility.await().until(() -> scheduler.getQueue().isEmpty());
    } finally {
      scheduler.shutdownNow();
    }
  }

  @Test
  void awaitAsync_idleAfterwards_leavesNoThread() {
    FakeEcs running = new FakeEcs(request -> all(request, "RUNNING"));
    Waiters waiters = Waiters.using(Ecs.using(running), QUICK);

    assertThat(waiters.await(taskRunning(A1)).isRight()).isTrue();

    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> threads() == 0);
    assertThat(waiters.await(taskRunning(A1)).isRight()).isTrue();
    waiters.close();
  }
}
