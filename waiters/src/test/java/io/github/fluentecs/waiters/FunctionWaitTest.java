package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.Waits.calling;
import static io.github.fluentecs.waiters.Waits.delay;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wait can ask something other than ECS, and let a time go by. */
@Timeout(30)
class FunctionWaitTest {
  private static final Duration TEN = Duration.ofSeconds(10);

  private final TestClock clock = new TestClock();
  private final AtomicInteger requests = new AtomicInteger();
  private final FakeEcs ecs =
      new FakeEcs(
          request -> {
            requests.incrementAndGet();
            return all(request, "RUNNING");
          });
  private final AtomicInteger calls = new AtomicInteger();

  private <T> Either<WaitFailure, T> run(Driver driver, Wait<T> wait) {
    return driver.run(ecs, clock, wait);
  }

  @ParameterizedTest
  @EnumSource
  void calling_functionReturns_isMetWithItsValue(Driver driver) {
    assertThat(run(driver, calling("count", calls::incrementAndGet)).get()).isEqualTo(1);
    assertThat(calls).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void calling_functionThrows_failsAsDefectWithTheCause(Driver driver) {
    IllegalStateException thrown = new IllegalStateException("no metrics");
    Wait<String> wait =
        calling(
            "error rate",
            () -> {
              throw thrown;
            });

    WaitFailure failure = run(driver, wait).getLeft();

    assertThat(((WaitFailure.Defect) failure).cause()).isSameAs(thrown);
  }

  @Test
  void calling_functionReturnsNull_failsAndNamesIt() {
    WaitFailure failure =
        run(Driver.AWAIT_ON_ECS, Nulls.<String>returnedBy("error rate")).getLeft();

    assertThat(((WaitFailure.Defect) failure).cause())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("error rate returned null");
  }

  @Test
  void calling_underAHold_isNotCalledAgain() {
    Wait<Integer> wait = calling("count", calls::incrementAndGet).holdingFor(TEN);

    assertThat(run(Driver.AWAIT_ON_ECS, wait).get()).isEqualTo(1);
    assertThat(calls).hasValue(1);
  }

  @Test
  void calling_executedTwice_callsEachTime() {
    Wait<Integer> wait = calling("count", calls::incrementAndGet);

    run(Driver.AWAIT_ON_ECS, wait);

    assertThat(run(Driver.AWAIT_ON_ECS, wait).get()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void delay_alone_endsAfterItsTimeWithoutACall(Driver driver) {
    assertThat(run(driver, delay(TEN)).get()).isEqualTo(TEN);
    assertThat(clock.elapsed()).isBetween(TEN, TEN.plusSeconds(1));
    assertThat(requests).hasValue(0);
  }

  @Test
  void delay_besideAWaitThatIsMet_endsTogetherAfterItsTime() {
    Wait<List<Object>> wait = allOf(taskRunning(A1), delay(TEN));

    assertThat(run(Driver.AWAIT_ON_ECS, wait).isRight()).isTrue();
    assertThat(clock.elapsed()).isBetween(TEN, TEN.plusSeconds(1));
  }

  @Test
  void delay_beyondTheDeadline_timesOut() {
    WaitFailure failure = run(Driver.AWAIT_ON_ECS, delay(TEN).atMost(TEN.dividedBy(2))).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(clock.elapsed()).isEqualTo(TEN.dividedBy(2));
  }

  @Test
  void delay_repeatedAThousandTimesByThen_ends() {
    assertThat(run(Driver.AWAIT_ON_ECS, counted(1000)).get()).isEqualTo(1000);
    assertThat(clock.elapsed()).isBetween(TEN.multipliedBy(999), TEN.multipliedBy(1001));
  }

  private Wait<Integer> counted(int end) {
    return calling("count", calls::incrementAndGet)
        .then(count -> count == end ? Waits.met(count) : delay(TEN).then(over -> counted(end)));
  }

  @Test
  void delay_negative_isRefused() {
    assertThatThrownBy(() -> delay(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negative");
  }

  @Test
  void now_afterADelay_isTheTimeOfTheClock() {
    Instant told = run(Driver.AWAIT_ON_ECS, delay(TEN).then(over -> Waits.now())).get();

    assertThat(told).isEqualTo(clock.instant());
  }

  @Test
  void impossible_inAWorkflow_failsWithItsReason() {
    Blocker reason = Blocker.of("no metrics");

    WaitFailure failure =
        run(Driver.AWAIT_ON_ECS, Waits.met(1).then(one -> Waits.impossible(reason))).getLeft();

    assertThat(((WaitFailure.Impossible) failure).blocker()).isSameAs(reason);
  }

  @Test
  void failed_ofAnotherFailure_isThatFailure() {
    WaitFailure timeout =
        run(Driver.AWAIT_ON_ECS, delay(TEN).atMost(Duration.ofSeconds(1))).getLeft();

    assertThat(
            run(
                    Driver.AWAIT_ON_ECS,
                    Waits.impossible(Blocker.of("x")).orElse(f -> Waits.failed(timeout)))
                .getLeft())
        .isEqualTo(timeout);
  }

  /** Functions without a value, as code without null checks gives them. */
  private static final class Nulls {
    @SuppressWarnings("NullAway")
    static <T> Wait<T> returnedBy(String name) {
      return calling(name, () -> null);
    }
  }
}
