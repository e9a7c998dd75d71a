package io.github.fluentecs.waiters.internal.state;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.task;
import static io.github.fluentecs.waiters.DiagnosedTask.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A failed wait ends although its diagnostic call has no result. */
class DiagnosisStateTest {
  @Test
  void impossible_deadlinePassesWhileDiagnosing_staysWhatItIs() {
    Wait<List<Task>> wait = Waits.allOf(running(A1), running(A1)).atMost(Duration.ofSeconds(2));
    WaitMachine<List<Task>> machine = WaitMachine.start(wait, at(0)).machine();
    Subject<?> subject = machine.work().polls().keySet().iterator().next();
    machine = machine.next(polled(subject, "STOPPED"), at(1)).machine();
    machine = machine.next(new Event.Tick(), at(2)).machine();
    assertThat(machine.outcome().isPending()).isTrue();

    machine = machine.next(new Event.Tick(), at(7)).machine();

    assertThat(((Outcome.Failed<?>) machine.outcome()).failure())
        .isInstanceOf(WaitFailure.Impossible.class);
  }

  @Test
  void impossible_noAnswer_endsAfterAShortTime() {
    WaitMachine<Task> machine = WaitMachine.start(running(A1), at(0)).machine();
    Subject<?> subject = machine.work().polls().keySet().iterator().next();
    assertThat(machine.isFailing()).isFalse();
    machine = machine.next(polled(subject, "STOPPED"), at(1)).machine();

    assertThat(machine.outcome().isPending()).isTrue();
    assertThat(machine.isFailing()).isTrue();
    assertThat(machine.work().wakeAt()).isEqualTo(at(6).nanos());
    machine = machine.next(new Event.Tick(), at(5)).machine();
    assertThat(machine.outcome().isPending()).isTrue();
    machine = machine.next(new Event.Tick(), at(6)).machine();
    assertThat(machine.outcome()).isInstanceOf(Outcome.Failed.class);
  }

  private static Event polled(Subject<?> subject, String status) {
    return new Event.Polled(
        Map.of(subject, Either.right(Observation.of(Task.of(task(status))))), 0);
  }

  private static Timestamp at(long second) {
    return new Timestamp(Duration.ofSeconds(second).toNanos(), Instant.EPOCH.plusSeconds(second));
  }
}
