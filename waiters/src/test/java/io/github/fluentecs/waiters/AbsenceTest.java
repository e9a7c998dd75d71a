package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.RunTask;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;

/** What is absent is no success, and what never comes ends a wait. */
class AbsenceTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  @RegisterExtension final SimulatedEcs ecs = new SimulatedEcs();

  private final TestClock clock = new TestClock();

  private RunTask run() {
    ecs.define("worker");
    return RunTask.builder(PROD, TaskDefinitionRef.of("worker")).count(3).build();
  }

  private static EcsFailure cause(WaitFailure failure) {
    return ((WaitFailure.CallFailed) failure).failure();
  }

  @Test
  void after_batchThatStartedNothing_failsThoughNothingIsLeftToWaitFor() {
    WaitFailure failure =
        ecs.await(after(run(), batch -> allOf(batch.succeeded(), task -> taskRunning(task.ref()))))
            .getLeft();

    assertThat(cause(failure)).isNotNull();
    assertThat(failure.message()).contains("RunTask");
  }

  @Test
  void after_completeBatchOfWhichOneStarted_isPlacementWithWhatStarted() {
    ecs.instance(300);

    WaitFailure failure =
        ecs.await(after(run().complete(), tasks -> allOf(tasks, task -> taskRunning(task.ref()))))
            .getLeft();

    assertThat(cause(failure))
        .isInstanceOfSatisfying(
            EcsFailure.Placement.class, placement -> assertThat(placement.succeeded()).hasSize(1));
    assertThat(failure.message()).contains("1 of 3 succeeded", "RESOURCE:CPU");
  }

  @Test
  void after_completeBatchOfWhichNoneStarted_isPlacementWithTheReason() {
    ecs.instance(100);

    WaitFailure failure =
        ecs.await(after(run().complete(), tasks -> allOf(tasks, task -> taskRunning(task.ref()))))
            .getLeft();

    assertThat(cause(failure)).isInstanceOf(EcsFailure.Placement.class);
    assertThat(failure.message()).contains("0 of 3 succeeded", "RESOURCE:CPU");
  }

  @Test
  void after_completeBatch_waitsForEveryTask() {
    ecs.instance();

    assertThat(
            ecs.await(
                    after(run().complete(), tasks -> allOf(tasks, task -> taskRunning(task.ref()))))
                .get())
        .hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void after_describedNothing_failsAsNotFound(Driver driver) {
    FakeEcs fake = new FakeEcs(request -> Answers.missing("a1"));

    WaitFailure failure =
        driver
            .run(
                fake,
                clock,
                after(
                    DescribeTasks.builder(PROD, List.of("a1")).build(),
                    batch -> allOf(batch.succeeded(), task -> taskRunning(task.ref()))))
            .getLeft();

    assertThat(cause(failure)).isInstanceOf(EcsFailure.NotFound.class);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void poll_otherReasonThanMissing_endsWithThatReason(Driver driver) {
    FakeEcs fake =
        new FakeEcs(
            request ->
                DescribeTasksResponse.builder()
                    .failures(
                        Failure.builder().arn(Answers.taskArn("a1")).reason("GREMLINS").build())
                    .build());

    WaitFailure failure = driver.run(fake, clock, taskRunning(A1)).getLeft();

    assertThat(failure.message()).contains("GREMLINS").doesNotContain("MISSING");
    assertThat(fake.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void poll_unknownHost_endsAtOnce(Driver driver) {
    FakeEcs fake =
        new FakeEcs(
            request -> {
              throw SdkClientException.create(
                  "Received an UnknownHostException", new UnknownHostException("ecs.x.test"));
            });

    WaitFailure failure =
        driver.run(fake, clock, taskRunning(A1).atMost(Duration.ofHours(1))).getLeft();

    assertThat(cause(failure)).isInstanceOf(EcsFailure.Misconfigured.class);
    assertThat(failure.message()).contains("ecs.x.test");
    assertThat(fake.requests()).hasSize(1);
  }
}
