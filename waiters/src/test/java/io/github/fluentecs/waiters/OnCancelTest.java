package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.Waits.anyOf;
import static io.github.fluentecs.waiters.Waits.met;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;

/** A command follows a cancellation, and nothing else. Real time is the subject here. */
@Timeout(30)
class OnCancelTest {
  private static final WaiterSettings QUICK =
      WaiterSettings.builder().backoff(Backoff.fixed(Duration.ofMillis(1))).build();
  private static final Wait<Task> WAIT =
      taskRunning(A1).onCancel(StopTask.builder(A1).build()).atMost(Duration.ofMinutes(1));

  private final CountDownLatch polled = new CountDownLatch(3);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final FakeEcs pending = new FakeEcs(this::answer);

  private EcsResponse answer(EcsRequest request) {
    if (request instanceof StopTaskRequest) {
      stopped.countDown();
      return StopTaskResponse.builder().build();
    }
    polled.countDown();
    return all(request, "PENDING");
  }

  private List<EcsRequest> stops() {
    return pending.requests().stream().filter(StopTaskRequest.class::isInstance).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"AWAIT_ASYNC_ON_ECS", "AWAIT_ASYNC_ON_ECS_ASYNC"})
  void onCancel_futureCancelled_executesTheCommandOnce(Driver driver) throws InterruptedException {
    try (Waiters waiters = driver.waiters(pending, QUICK)) {
      var future = waiters.awaitAsync(WAIT);
      polled.await();

      future.cancel(true);

      assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(waiters.await(met("x")).get()).isEqualTo("x");
      assertThat(stops()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"AWAIT_ON_ECS", "AWAIT_ON_ECS_ASYNC"})
  void onCancel_threadInterrupted_executesTheCommandOnce(Driver driver)
      throws InterruptedException {
    try (Waiters waiters = driver.waiters(pending, QUICK)) {
      Thread waiting = new Thread(() -> waiters.await(WAIT));
      waiting.start();
      polled.await();

      waiting.interrupt();

      assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
      waiting.join();
      assertThat(stops()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onCancel_metFailedOrNoLongerNeeded_executesNothing(Driver driver) {
    TestClock clock = new TestClock();

    driver.run(pending, clock, met("x").onCancel(StopTask.builder(A1).build()));
    driver.run(pending, clock, WAIT);
    driver.run(pending, clock, anyOf(WAIT, met("x")));

    assertThat(stops()).isEmpty();
  }

  /**
   * The first command returns when the second is executed, which another thread must do: it takes
   * over since another wait goes on.
   */
  @Test
  void onCancel_commandKeepsTheThread_othersAreExecutedAllTheSame() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    FakeEcs slow =
        new FakeEcs(
            request -> {
              if (request instanceof StopTaskRequest) {
                both.countDown();
                await(both);
              }
              return answer(request);
            });
    try (Waiters waiters = Driver.AWAIT_ASYNC_ON_ECS.waiters(slow, QUICK)) {
      var other = waiters.awaitAsync(taskRunning(A1));
      var future = waiters.awaitAsync(allOf(WAIT, WAIT));
      polled.await();

      future.cancel(true);

      assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(other).isNotDone();
    }
  }

  @Test
  void onCancel_commandsKnownLater_executesThoseOfThatMoment() throws InterruptedException {
    List<StopTask> started = new CopyOnWriteArrayList<>();
    Wait<Task> wait = taskRunning(A1).onCancel(() -> started).atMost(Duration.ofMinutes(1));
    try (Waiters waiters = Driver.AWAIT_ASYNC_ON_ECS.waiters(pending, QUICK)) {
      var future = waiters.awaitAsync(wait);
      polled.await();
      started.add(StopTask.builder(A1).build());
      started.add(StopTask.builder(TaskRef.of(Answers.PROD, "a2")).build());

      future.cancel(true);

      assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(waiters.await(met("x")).get()).isEqualTo("x");
      assertThat(stops().stream().map(stop -> ((StopTaskRequest) stop).task()))
          .containsExactly("a1", "a2");
    }
  }

  @Test
  void onCancel_commandsAreNotKnown_theWaitEndsAndTheOthersAreExecuted()
      throws InterruptedException {
    Wait<Task> wait =
        WAIT.onCancel(
            () -> {
              throw new IllegalStateException("not known");
            });
    try (Waiters waiters = Driver.AWAIT_ASYNC_ON_ECS.waiters(pending, QUICK)) {
      var future = waiters.awaitAsync(wait);
      polled.await();

      future.cancel(true);

      assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(waiters.await(met("x")).get()).isEqualTo("x");
      assertThat(stops()).hasSize(1);
    }
  }

  @Test
  void onCancel_cancelledWhileAListenerHearsOfTheBeginning_executesTheCommand()
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    Wait<Task> wait =
        WAIT.onProgress(
            progress -> {
              begun.countDown();
              await(cancelled);
            });
    try (Waiters waiters = Driver.AWAIT_ASYNC_ON_ECS.waiters(pending, QUICK)) {
      var future = waiters.awaitAsync(wait);
      begun.await();

      future.cancel(true);
      cancelled.countDown();

      assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void onCancel_waitersClosed_executesNothing() throws InterruptedException {
    Waiters waiters = Driver.AWAIT_ASYNC_ON_ECS.waiters(pending, QUICK);
    var future = waiters.awaitAsync(WAIT);
    polled.await();

    waiters.close();

    assertThat(future.join().getLeft()).isInstanceOf(WaitFailure.Cancelled.class);
    assertThat(stops()).isEmpty();
  }
}
