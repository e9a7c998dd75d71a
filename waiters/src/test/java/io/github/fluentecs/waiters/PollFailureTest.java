package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.Answers.inTurn;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** Which failures of polls end a wait. */
class PollFailureTest {
  private static EcsResponse thrown(String code, String message) {
    throw Answers.error(code, message, 400);
  }

  private static Either<WaitFailure, Task> waited(Driver driver, FakeEcs ecs, Duration grace) {
    return driver.run(ecs, new TestClock(), taskRunning(A1).graceFor(grace));
  }

  private static FakeEcs notFoundAtFirst() {
    return new FakeEcs(
        inTurn(
            request -> thrown("ClusterNotFoundException", "Cluster not found."),
            request -> all(request, "RUNNING")));
  }

  @ParameterizedTest
  @EnumSource
  void await_notFoundAtFirst_goesOnDuringTheGrace(Driver driver) {
    assertThat(waited(driver, notFoundAtFirst(), Duration.ofSeconds(10)).isRight()).isTrue();
    assertThat(waited(driver, notFoundAtFirst(), Duration.ZERO).isRight()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void await_unsupported_endsAtOnce(Driver driver) {
    FakeEcs ecs = new FakeEcs(request -> thrown("UnsupportedFeatureException", "not here"));

    WaitFailure failure = waited(driver, ecs, Duration.ofSeconds(10)).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.CallFailed.class);
    assertThat(((WaitFailure.CallFailed) failure).failure())
        .isInstanceOf(EcsFailure.Unsupported.class);
    assertThat(ecs.requests()).hasSize(1);
  }
}
