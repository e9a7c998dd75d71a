package io.github.fluentecs.waiters.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Container;

class TaskOutcomeTest {
  private static TaskOutcome outcome(Container... containers) {
    return TaskOutcome.of(
        Task.of(
            software.amazon.awssdk.services.ecs.model.Task.builder()
                .taskArn("arn:aws:ecs:us-east-1:123456789012:task/prod/a1")
                .clusterArn("arn:aws:ecs:us-east-1:123456789012:cluster/prod")
                .lastStatus("STOPPED")
                .stopCode("EssentialContainerExited")
                .stoppedReason("Essential container in task exited")
                .containers(containers)
                .build()));
  }

  private static Container exited(String name) {
    return Container.builder().name(name).exitCode(0).build();
  }

  private static Container lost(String name, String reason) {
    return Container.builder().name(name).reason(reason).build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CannotInspectContainerError: Could not transition to inspecting",
        "DockerTimeoutError: Could not transition to stopped; timed out after 30s"
      })
  void succeeded_exitCodeLostWithAReason_isFalse(String reason) {
    TaskOutcome outcome = outcome(lost("app", reason), exited("sidecar"));

    assertThat(outcome).isInstanceOf(TaskOutcome.Exited.class);
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.succeeded("app")).isFalse();
    assertThat(outcome.message()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecs-service-connect-x1y2", "aws-guardduty-agent-3b1c"})
  void succeeded_containerOfAwsLostItsCode_isTrue(String agent) {
    assertThat(outcome(exited("app"), lost(agent, "DockerTimeoutError: no")).succeeded()).isTrue();
  }

  @Test
  void succeeded_sidecarThatNeverStarted_isTrue() {
    assertThat(outcome(exited("app"), Container.builder().name("late").build()).succeeded())
        .isTrue();
  }
}
