package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.task.StopTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;

/** What becomes of the command that a failed wait executes. */
class FailureCommandTest {
  private static final Wait<?> WAIT = taskRunning(A1).onFailure(StopTask.builder(A1).build());

  private static WaitFailure failure(Driver driver, RuntimeException thrown, boolean isError) {
    FakeEcs ecs = new FakeEcs(request -> answer(request, thrown, isError));
    return driver.run(ecs, new TestClock(), WAIT).getLeft();
  }

  private static EcsResponse answer(EcsRequest request, RuntimeException thrown, boolean isError) {
    if (!(request instanceof StopTaskRequest)) {
      return all(request, "STOPPED");
    }
    if (isError) {
      throw thrown;
    }
    return StopTaskResponse.builder().task(Answers.task("STOPPED")).build();
  }

  @ParameterizedTest
  @EnumSource
  void await_commandSucceeds_isInTheReport(Driver driver) {
    WaitFailure failure = failure(driver, new IllegalStateException(), false);

    assertThat(failure).isInstanceOf(WaitFailure.Impossible.class);
    assertThat(failure.report().failureCommands().get(0).result().isRight()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void await_commandIsRefused_keepsTheFailureAndTellsThatOfTheCommand(Driver driver) {
    RuntimeException refused = Answers.error("InvalidParameterException", "no such task", 400);
    WaitFailure failure = failure(driver, refused, true);

    assertThat(failure).isInstanceOf(WaitFailure.Impossible.class);
    EcsFailure ofCommand = failure.report().failureCommands().get(0).result().getLeft();
    assertThat(ofCommand.message()).contains("no such task");
  }

  @ParameterizedTest
  @EnumSource
  void await_clientThrowsAtTheCommand_tellsBoth(Driver driver) {
    WaitFailure failure = failure(driver, new IllegalStateException("broken client"), true);

    assertThat(failure.message()).contains("broken client");
    assertThat(failure.report().others()).hasSize(1);
    assertThat(failure.report().others().get(0)).isInstanceOf(WaitFailure.Impossible.class);
  }
}
