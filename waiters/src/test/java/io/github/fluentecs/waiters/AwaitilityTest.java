package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.task;
import static io.github.fluentecs.waiters.Answers.tasks;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fluentecs.core.Ecs;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Waits as conditions of Awaitility, which does the polling. Real time is the subject here. */
class AwaitilityTest {
  private static final Duration OFTEN = Duration.ofMillis(5);

  /** Gives the states one after the other, and the last one for ever. */
  private static FakeEcs states(String... states) {
    int[] next = {0};
    return new FakeEcs(request -> tasks(task(states[Math.min(next[0]++, states.length - 1)])));
  }

  @Test
  void until_conditionComesTrue_returns() {
    FakeEcs ecs = states("PROVISIONING", "PENDING", "RUNNING");
    try (Waiters waiters = Waiters.using(Ecs.using(ecs))) {
      await().pollInterval(OFTEN).until(waiters.met(taskRunning(A1)));
    }

    assertThat(ecs.requests()).hasSize(3);
  }

  @Test
  void until_compositeOfWaits_returns() {
    FakeEcs ecs = states("PENDING", "RUNNING", "STOPPED");
    try (Waiters waiters = Waiters.using(Ecs.using(ecs))) {
      await()
          .pollInterval(OFTEN)
          .until(waiters.met(allOf(taskStopped(A1).map(it -> 1), Waits.met(2))));
    }

    assertThat(ecs.requests()).hasSize(3);
  }

  @Test
  void until_conditionCanNeverComeTrue_throwsAtOnce() {
    FakeEcs ecs = states("PENDING", "STOPPED");
    try (Waiters waiters = Waiters.using(Ecs.using(ecs))) {
      assertThatThrownBy(() -> await().pollInterval(OFTEN).until(waiters.met(taskRunning(A1))))
          .isInstanceOfSatisfying(
              WaitFailureException.class,
              thrown -> assertThat(thrown.failure()).isInstanceOf(WaitFailure.Impossible.class));
    }

    assertThat(ecs.requests()).hasSize(2);
  }

  @Test
  void until_conditionStaysFalse_timesOutAsAwaitilityDoes() {
    try (Waiters waiters = Waiters.using(Ecs.using(states("PENDING")))) {
      assertThatThrownBy(
              () ->
                  await()
                      .pollInterval(OFTEN)
                      .atMost(Duration.ofMillis(200))
                      .until(waiters.met(taskRunning(A1))))
          .isInstanceOf(ConditionTimeoutException.class);
    }
  }

  @Test
  void met_pending_makesNoDiagnosticCall() throws Exception {
    FakeEcs ecs = states("PENDING");
    try (Waiters waiters = Waiters.using(Ecs.using(ecs))) {
      assertThat(waiters.met(DiagnosedTask.running(A1)).call()).isFalse();
    }

    assertThat(ecs.requests()).hasSize(1);
  }
}
