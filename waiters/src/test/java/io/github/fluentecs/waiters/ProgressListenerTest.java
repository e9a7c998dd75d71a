package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.Progress.Kind.FAILED;
import static io.github.fluentecs.waiters.Progress.Kind.GIVEN_UP;
import static io.github.fluentecs.waiters.Progress.Kind.MET;
import static io.github.fluentecs.waiters.Progress.Kind.STARTED;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A listener receives one beginning and one end, however the wait ends; nothing follows. */
class ProgressListenerTest {
  private static final TaskRef B2 = TaskRef.of(Answers.PROD, "b2");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestClock clock = new TestClock();
  private final List<Progress> received = new CopyOnWriteArrayList<>();
  private final FakeEcs pending = new FakeEcs(request -> all(request, "PENDING"));
  private final FakeEcs running = new FakeEcs(request -> all(request, "RUNNING"));

  private Wait<Task> described(TaskRef task) {
    return taskRunning(task).onProgress(received::add);
  }

  private void assertHeardOnce(Progress.Kind end) {
    List<Progress.Kind> kinds = received.stream().map(Progress::kind).toList();
    assertThat(kinds).startsWith(STARTED).endsWith(end);
    assertThat(kinds).filteredOn(STARTED::equals).hasSize(1);
    assertThat(kinds).filteredOn(Progress.Kind::isEnd).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void met_isToldOnce(Driver driver) {
    driver.run(running, clock, described(A1).named("a").atMost(MINUTE)).get();

    assertHeardOnce(MET);
    assertThat(received).extracting(Progress::name).containsOnly("a");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void timedOut_deadlineInside_hasFailed(Driver driver) {
    driver.run(pending, clock, taskRunning(A1).atMost(MINUTE).onProgress(received::add));

    assertHeardOnce(FAILED);
    assertThat(received.get(received.size() - 1).message()).startsWith("Timed out");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void timedOut_deadlineAround_wasGivenUp(Driver driver) {
    driver.run(pending, clock, described(A1).atMost(MINUTE));

    assertHeardOnce(GIVEN_UP);
    assertThat(received.get(received.size() - 1).message()).startsWith("Timed out");
  }

  @Test
  void met_thenLookedAtAgain_isToldOnce() {
    Driver.AWAIT_ON_ECS.run(running, clock, described(A1).holdingFor(MINUTE)).get();

    assertHeardOnce(MET);
  }

  @Test
  void anyOf_theOtherIsMet_wasGivenUp() {
    Wait<Task> wait = Waits.anyOf(described(A1).graceFor(MINUTE), taskRunning(B2));
    FakeEcs ecs =
        new FakeEcs(
            request ->
                Answers.tasks(
                    Answers.task("a1", task -> task.lastStatus("PENDING")),
                    Answers.task("b2", task -> task.lastStatus("RUNNING"))));

    Driver.AWAIT_ON_ECS.run(ecs, clock, wait).get();

    assertHeardOnce(GIVEN_UP);
    assertThat(received.get(received.size() - 1).message()).isEqualTo("It is no longer needed.");
  }

  @Test
  void then_secondListener_receivesItsOwnStart() {
    Driver.AWAIT_ON_ECS.run(running, clock, taskRunning(A1).then(described(B2))).get();

    assertHeardOnce(MET);
    assertThat(received.get(0).polls()).isEqualTo(1);
  }

  /** A step may still run, whose thread then tells the end. */
  private void awaitEnd() {
    Awaitility.await().until(() -> received.get(received.size() - 1).kind() == GIVEN_UP);
  }

  @Test
  void cancelled_future_wasGivenUp() throws InterruptedException {
    CountDownLatch polled = new CountDownLatch(2);
    WaiterSettings quick =
        WaiterSettings.builder().backoff(Backoff.fixed(Duration.ofMillis(1))).build();
    try (Waiters waiters = Driver.AWAIT_ASYNC_ON_ECS.waiters(pending, quick)) {
      CompletableFuture<Either<WaitFailure, Task>> future =
          waiters.awaitAsync(described(A1).onProgress(progress -> polled.countDown()));
      polled.await();
      future.cancel(true);

      awaitEnd();
      assertHeardOnce(GIVEN_UP);
      assertThat(received.get(received.size() - 1).message()).contains("its future was cancelled");
    }
    assertHeardOnce(GIVEN_UP);
  }

  @Test
  void closed_waiters_wasGivenUp() throws InterruptedException {
    CountDownLatch polled = new CountDownLatch(2);
    Waiters waiters = Driver.AWAIT_ASYNC_ON_ECS.waiters(pending, WaiterSettings.standard());
    var unused = waiters.awaitAsync(described(A1).onProgress(progress -> polled.countDown()));
    polled.await();
    waiters.close();

    awaitEnd();
    assertHeardOnce(GIVEN_UP);
    assertThat(received.get(received.size() - 1).message()).contains("the waiters were closed");
  }

  @Test
  void throwing_listener_receivesTheRestAndChangesNothing() {
    Wait<Task> wait =
        taskRunning(A1)
            .onProgress(
                progress -> {
                  received.add(progress);
                  throw new IllegalStateException("listener");
                });

    assertThat(Driver.AWAIT_ON_ECS.run(running, clock, wait).isRight()).isTrue();
    assertHeardOnce(MET);
  }

  @Test
  void eventsSince_distinguishesRepeatedTexts() {
    Snapshot before = events("steady", "started", "steady");

    assertThat(events("steady", "started", "steady").eventsSince(before)).isEmpty();
    assertThat(events("steady", "steady", "started", "steady").eventsSince(before))
        .containsExactly("steady");
    assertThat(events("b", "a", "steady", "started").eventsSince(before)).containsExactly("a", "b");
    assertThat(events("b", "a").eventsSince(before)).containsExactly("a", "b");
  }

  private static Snapshot events(String... newestFirst) {
    return Snapshot.builder("ACTIVE").events(List.of(newestFirst)).build();
  }
}
