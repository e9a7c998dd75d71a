package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateResponse;

class DrainingTest {
  private final Ecs ecs = new Ecs();
  private ContainerInstance instance;

  @BeforeEach
  void oneInstance() {
    ecs.worker();
    instance = ecs.instance(2048, 4096);
  }

  @Test
  void drain_activeInstance_getsNoTasksAndKeepsStandaloneOnes() {
    String standalone = ecs.running().taskArn();

    ContainerInstance draining =
        change(ContainerInstanceStatus.DRAINING).containerInstances().get(0);
    ecs.settle();

    assertThat(draining.status()).isEqualTo("DRAINING");
    assertThat(draining.runningTasksCount()).isEqualTo(1);
    assertThat(ecs.task(standalone).lastStatus()).isEqualTo("RUNNING");
    assertThat(ecs.refused(RunTaskRequest.builder().taskDefinition("worker").build()).message())
        .isEqualTo("No Container Instances were found in your cluster.");
  }

  @Test
  void drain_pendingServiceTask_isStoppedAtOnce() {
    ecs.external("web", 1);
    ecs.taskSet("web");
    String pending = ecs.taskArns().get(0);

    change(ContainerInstanceStatus.DRAINING);

    assertThat(ecs.task(pending).desiredStatus()).isEqualTo("STOPPED");
    assertThat(ecs.task(pending).stopCode()).isEqualTo(TaskStopCode.SERVICE_SCHEDULER_INITIATED);
  }

  @Test
  void activate_drainingInstance_getsTasksAgain() {
    change(ContainerInstanceStatus.DRAINING);
    change(ContainerInstanceStatus.ACTIVE);

    assertThat(ecs.run(request -> {}).tasks()).hasSize(1);
  }

  @Test
  void updateState_otherStatus_isRefused() {
    assertThat(ecs.refused(request(ContainerInstanceStatus.DEREGISTERING, "i")).message())
        .contains("[ACTIVE, DRAINING]");
  }

  @Test
  void updateState_unknownInstance_isAFailure() {
    assertThat(
            ecs.call(
                    UpdateContainerInstancesStateResponse.class,
                    request(ContainerInstanceStatus.DRAINING, "unknown"))
                .failures())
        .extracting(Failure::reason)
        .containsExactly("MISSING");
  }

  private UpdateContainerInstancesStateResponse change(ContainerInstanceStatus status) {
    return ecs.call(
        UpdateContainerInstancesStateResponse.class,
        request(status, instance.containerInstanceArn()));
  }

  private static UpdateContainerInstancesStateRequest request(
      ContainerInstanceStatus status, String target) {
    return UpdateContainerInstancesStateRequest.builder()
        .containerInstances(target)
        .status(status)
        .build();
  }
}
