package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.PROD;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.Answers.error;
import static io.github.fluentecs.waiters.Answers.inTurn;
import static io.github.fluentecs.waiters.Answers.tasks;
import static io.github.fluentecs.waiters.Answers.throttled;
import static io.github.fluentecs.waiters.Waits.untilTrue;
import static io.github.fluentecs.waiters.task.TaskWaits.subject;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.waiters.task.TaskWaits;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;

/** What holds however a wait is driven. */
class DriverContractTest {

  private final TestClock clock = new TestClock();
  private final FakeEcs pending = new FakeEcs(request -> all(request, "PENDING"));

  @ParameterizedTest
  @EnumSource
  void wait_tenThousandPolls_ends(Driver driver) {
    AtomicInteger looks = new AtomicInteger();
    Wait<Task> wait = untilTrue(subject(A1), task -> looks.incrementAndGet() > 10_000);

    assertThat(driver.run(pending, clock, wait).isRight()).isTrue();
    assertThat(pending.requests()).hasSize(10_001);
  }

  @ParameterizedTest
  @EnumSource
  void wait_chainOfTenThousand_ends(Driver driver) {
    Wait<Task> running = taskRunning(A1);
    FakeEcs ecs = new FakeEcs(request -> all(request, "RUNNING"));

    assertThat(driver.run(ecs, clock, chain(running, 10_000)).isRight()).isTrue();
  }

  private static Wait<Task> chain(Wait<Task> link, int length) {
    return link.then(task -> length == 1 ? link : chain(link, length - 1));
  }

  @ParameterizedTest
  @EnumSource
  void wait_clientThrowsWhatItShouldNot_isDefect(Driver driver) {
    FakeEcs broken =
        new FakeEcs(
            request -> {
              throw new IllegalStateException("broken client");
            });

    WaitFailure failure = driver.run(broken, clock, taskRunning(A1)).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.Defect.class);
    assertThat(failure.message()).contains("broken client");
    assertThat(failure.toException()).hasRootCauseMessage("broken client");
  }

  @ParameterizedTest
  @EnumSource
  void wait_conditionThrows_isDefect(Driver driver) {
    Wait<Task> wait =
        untilTrue(
            subject(A1),
            task -> {
              throw new IllegalArgumentException("bad predicate");
            });

    WaitFailure failure = driver.run(pending, clock, wait).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.Defect.class);
    assertThat(failure.report().polls()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void wait_conditionThrowsError_isDefect(Driver driver) {
    Wait<Task> wait =
        untilTrue(
            subject(A1),
            task -> {
              throw new AssertionError("not as expected");
            });

    WaitFailure failure = driver.run(pending, clock, wait).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.Defect.class);
    assertThat(failure.toException()).hasRootCauseMessage("not as expected");
  }

  @ParameterizedTest
  @EnumSource
  void wait_listenerThrows_goesOn(Driver driver) {
    FakeEcs ecs = new FakeEcs(request -> all(request, "RUNNING"));
    Wait<Task> wait =
        taskRunning(A1)
            .onProgress(
                progress -> {
                  throw new IllegalStateException("bad listener");
                });

    assertThat(driver.run(ecs, clock, wait).isRight()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void wait_throttledPolls_goesOn(Driver driver) {
    FakeEcs ecs =
        new FakeEcs(
            inTurn(
                request -> {
                  throw throttled();
                },
                request -> {
                  throw new CompletionException(error("ServerException", "oops", 500));
                },
                request -> all(request, "RUNNING")));
    Wait<Task> wait = taskRunning(A1).atMost(Duration.ofMinutes(5));

    boolean sync = driver == Driver.AWAIT_ON_ECS || driver == Driver.AWAIT_ASYNC_ON_ECS;
    Either<WaitFailure, Task> result = driver.run(ecs, clock, wait);

    // A blocking client never throws a CompletionException; that one is a defect of the client.
    assertThat(result.isRight()).isEqualTo(!sync);
    assertThat(ecs.requests()).hasSize(sync ? 2 : 3);
  }

  @ParameterizedTest
  @EnumSource
  void wait_accessDenied_endsAtOnce(Driver driver) {
    FakeEcs ecs =
        new FakeEcs(
            request -> {
              throw error("AccessDeniedException", "not authorized", 400);
            });

    WaitFailure failure =
        driver.run(ecs, clock, taskRunning(A1).atMost(Duration.ofMinutes(5))).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.CallFailed.class);
    assertThat(((WaitFailure.CallFailed) failure).failure())
        .isInstanceOf(EcsFailure.AccessDenied.class);
    assertThat(ecs.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void wait_malformedReference_failsAloneAndSparesOthers(Driver driver) {
    FakeEcs ecs =
        new FakeEcs(
            request -> {
              if (request.toString().contains("bad-one")) {
                throw error("InvalidParameterException", "Invalid identifier", 400);
              }
              return all(request, "RUNNING");
            });
    List<Wait<Either<WaitFailure, Task>>> waits =
        IntStream.range(0, 50)
            .mapToObj(i -> TaskRef.of(PROD, i == 17 ? "bad-one" : "t" + i))
            .map(task -> taskRunning(task).settled())
            .toList();

    List<Either<WaitFailure, Task>> ends = driver.run(ecs, clock, Waits.allOf(waits)).get();

    assertThat(ends).filteredOn(Either::isLeft).hasSize(1);
    assertThat(ends.get(17).getLeft()).isInstanceOf(WaitFailure.CallFailed.class);
  }

  @ParameterizedTest
  @EnumSource
  void atMost_alreadyPassed_pollsExactlyOnce(Driver driver) {
    Wait<Task> late = taskRunning(A1).atMost(Duration.ofSeconds(-5));

    WaitFailure failure = driver.run(pending, clock, late).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(failure.report().polls()).isEqualTo(1);
    assertThat(pending.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void atMost_metAtTheDeadline_counts(Driver driver) {
    AtomicReference<Duration> lastPoll = new AtomicReference<>();
    FakeEcs ecs =
        new FakeEcs(
            request -> {
              lastPoll.set(clock.elapsed());
              boolean due = lastPoll.get().compareTo(Duration.ofMillis(10_500)) >= 0;
              return all(request, due ? "RUNNING" : "PENDING");
            });
    Wait<Task> wait = taskRunning(A1).atMost(Duration.ofMillis(10_500));

    assertThat(driver.run(ecs, clock, wait).isRight()).isTrue();
    assertThat(lastPoll.get()).isEqualTo(Duration.ofMillis(10_500));
  }

  @ParameterizedTest
  @EnumSource
  void atMost_passed_reportsTheLastState(Driver driver) {
    Wait<Task> wait = taskRunning(A1).atMost(Duration.ofSeconds(10)).named("start");

    WaitFailure failure = driver.run(pending, clock, wait).getLeft();

    assertThat(failure.report().elapsed()).isEqualTo(Duration.ofSeconds(10));
    assertThat(failure.report().resource()).contains(A1);
    assertThat(failure.report().lastSeen()).contains(Snapshot.of("PENDING"));
    assertThat(failure.report().history()).hasSize(1);
    assertThat(failure.message())
        .contains("start: Timed out", "task a1 in cluster prod", "PENDING", "After 10s");
  }

  @ParameterizedTest
  @EnumSource
  void onTimeout_deadlinePassed_runsTheCommandAndKeepsItsResult(Driver driver) {
    FakeEcs ecs =
        new FakeEcs(
            request ->
                request instanceof StopTaskRequest
                    ? StopTaskResponse.builder().task(Answers.task("STOPPED")).build()
                    : all(request, "PENDING"));
    Wait<?> wait =
        taskStopped(A1).atMost(Duration.ofSeconds(3)).onTimeout(StopTask.builder(A1).build());

    WaitFailure failure = driver.run(ecs, clock, wait).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(failure.report().failureCommands()).hasSize(1);
    assertThat(failure.report().failureCommands().get(0).result().isRight()).isTrue();
    assertThat(failure.message()).contains("StopTask succeeded");
  }

  @ParameterizedTest
  @EnumSource
  void close_onVirtualTime_endsTheWaitAndThePolling(Driver driver) {
    AtomicReference<Waiters> closed = new AtomicReference<>();
    FakeEcs ecs =
        new FakeEcs(
            request -> {
              if (clock.elapsed().compareTo(Duration.ofSeconds(10)) >= 0) {
                closed.get().close();
              }
              return all(request, "PENDING");
            });
    closed.set(driver.waiters(ecs, Driver.settings(clock)));

    WaitFailure failure = driver.run(closed.get(), taskRunning(A1)).getLeft();

    assertThat(((WaitFailure.Cancelled) failure).reason()).isEqualTo(CancelReason.CLOSED);
    int polls = ecs.requests().size();
    assertThat(driver.run(closed.get(), taskRunning(A1)).isLeft()).isTrue();
    assertThat(ecs.requests()).hasSize(polls);
  }

  @ParameterizedTest
  @EnumSource
  void wait_overAGroup_sharesCallsWhateverTheDriver(Driver driver) {
    FakeEcs ecs = new FakeEcs(request -> all(request, "RUNNING"));
    List<TaskRef> many = IntStream.range(0, 250).mapToObj(i -> TaskRef.of(PROD, "t" + i)).toList();

    assertThat(driver.run(ecs, clock, Waits.allOf(many, TaskWaits::taskRunning)).get())
        .hasSize(250);
    assertThat(ecs.requests()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void wait_overAGroup_takesAnyOrSome(Driver driver) {
    FakeEcs ecs =
        new FakeEcs(
            request ->
                tasks(
                    Answers.task("a1", task -> task.lastStatus("PENDING")),
                    Answers.task("b2", task -> task.lastStatus("RUNNING")),
                    Answers.task("c3", task -> task.lastStatus("RUNNING"))));
    List<TaskRef> three = List.of(A1, TaskRef.of(PROD, "b2"), TaskRef.of(PROD, "c3"));
    Function<TaskRef, Wait<Task>> running =
        task -> TaskWaits.until(task, it -> it.hasStatus(TaskStatus.RUNNING));

    assertThat(driver.run(ecs, clock, Waits.anyOf(three, running)).get().ref().id())
        .isEqualTo("b2");
    assertThat(driver.run(ecs, clock, Waits.atLeast(2, three, running)).get()).hasSize(2);
    assertThat(driver.run(ecs, clock, Waits.allOf(three, running).atMost(Duration.ofSeconds(9))))
        .isInstanceOf(Either.Left.class);
  }

  @ParameterizedTest
  @EnumSource
  void wait_null_throwsAndNamesTheParameter(Driver driver) {
    assertThatThrownBy(() -> driver.run(pending, clock, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("wait");
  }
}
