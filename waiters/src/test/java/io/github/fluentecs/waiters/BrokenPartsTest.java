package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.task.TaskWaits.subject;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;

/** Parts that are not ours and give nothing, or what they must not, end their own wait at once. */
@Timeout(60)
class BrokenPartsTest {
  private final TestClock clock = new TestClock();
  private final FakeEcs running = new FakeEcs(request -> all(request, "RUNNING"));
  private final FakeEcs pending = new FakeEcs(request -> all(request, "PENDING"));

  private Waiters waiters() {
    return Waiters.using(Ecs.using(running), Driver.settings(clock));
  }

  /** Returns what ends a wait, beside which another one is met. */
  private Throwable defect(Wait<?> wait) {
    try (Waiters waiters = waiters()) {
      CompletableFuture<Either<WaitFailure, Task>> beside =
          waiters.awaitAsync(taskRunning(A1).holdingFor(Duration.ofSeconds(20)));
      WaitFailure failure = waiters.await(wait.atMost(Duration.ofHours(1))).getLeft();

      assertThat(failure).isInstanceOf(WaitFailure.Defect.class);
      assertThat(failure.report().elapsed()).isLessThan(Duration.ofSeconds(10));
      assertThat(beside.join().isRight()).isTrue();
      return ((WaitFailure.Defect) failure).cause();
    }
  }

  @Test
  void await_noVerdict_isDefect() {
    assertThat(defect(Waits.until(subject(A1), seen -> null))).hasMessageContaining("verdict");
  }

  @Test
  void await_functionThatMakesNoWait_isDefect() {
    assertThat(defect(taskRunning(A1).<Task>then(task -> null)))
        .hasMessageContaining("the wait that a function made");
  }

  @Test
  void await_lookupWithoutRoom_isDefect() {
    PlainLookup none =
        new PlainLookup() {
          @Override
          public int limit() {
            return 0;
          }

          @Override
          public String toString() {
            return "none";
          }
        };

    assertThat(defect(none.found()))
        .hasMessage("the limit of none is 0; a call polls 1 resource or more");
  }

  @Test
  void await_lookupWithoutCategory_isDefect() {
    PlainLookup none =
        new PlainLookup() {
          @Override
          public ThrottleCategory category() {
            return null;
          }
        };

    assertThat(defect(none.found())).hasMessage("the lookup's category");
  }

  @Test
  void await_lookupThatThrowsBesideATask_stopsPollingBoth() {
    PlainLookup broken =
        new PlainLookup() {
          @Override
          public int limit() {
            throw new IllegalStateException("broken");
          }
        };
    try (Waiters waiters = Waiters.using(Ecs.using(pending), Driver.settings(clock))) {
      assertThat(waiters.await(Waits.allOf(taskRunning(A1), broken.found())).isLeft()).isTrue();

      waiters.await(taskRunning(TaskRef.of(Answers.PROD, "b2")).atMost(Duration.ofMinutes(1)));

      assertThat(pending.requests()).noneMatch(request -> request.toString().contains("a1"));
    }
  }

  @Test
  void await_backoffWithoutDelay_isDefect() {
    WaiterSettings settings =
        WaiterSettings.builder()
            .from(Driver.settings(clock))
            .backoff((unchanged, random) -> null)
            .build();

    WaitFailure failure =
        Waiters.using(Ecs.using(pending), settings).await(taskRunning(A1)).getLeft();

    assertThat(((WaitFailure.Defect) failure).cause()).hasMessage("the backoff's delay");
  }

  @Test
  void await_clockThrows_ends() {
    AtomicBoolean isBroken = new AtomicBoolean();
    TimeSource time =
        TimeSource.virtual(
            () -> {
              if (isBroken.get()) {
                throw new IllegalStateException("broken");
              }
              return clock.instant();
            },
            clock::advance);
    FakeEcs breaking =
        new FakeEcs(
            request -> {
              isBroken.set(true);
              return all(request, "PENDING");
            });
    Waiters waiters =
        Waiters.using(Ecs.using(breaking), WaiterSettings.builder().time(time).build());

    assertThat(waiters.awaitAsync(taskRunning(A1))).succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void onTimeout_commandIsNotAnswered_endsSoon() {
    // A clock that does not stand still during calls, as the real one.
    WaiterSettings settings = WaiterSettings.builder().time(new SameTime(clock.time())).build();
    EcsAsyncClient pendingTask =
        AsyncStub.describing(
            () -> CompletableFuture.completedFuture(Answers.tasks(Answers.task("PENDING"))));
    Wait<Task> wait =
        taskRunning(A1).atMost(Duration.ofSeconds(60)).onTimeout(StopTask.builder(A1).build());

    try (Waiters waiters = Waiters.using(EcsAsync.using(pendingTask), settings)) {
      WaitFailure failure = waiters.await(wait).getLeft();

      assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
      assertThat(clock.elapsed()).isBetween(Duration.ofSeconds(70), Duration.ofSeconds(80));
      FailureCommand stop = failure.report().failureCommands().get(0);
      assertThat(stop.result().getLeft().mayHaveHadEffect()).isTrue();
      assertThat(failure.message()).contains("There was no answer within 10s.");
    }
  }
}
