package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.id.Arns;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateResponse;

class ServiceDrainingTest {
  private final Ecs ecs = new Ecs();
  private final Web web = new Web(ecs);
  private ContainerInstance first;

  @BeforeEach
  void oneInstance() {
    ecs.worker();
    first = ecs.instance(4096, 8192);
  }

  @Test
  void drain_withRoomElsewhere_replacesRunningTasksFirst() {
    web.createSteady(4, 100, 200);
    ContainerInstance second = ecs.instance(4096, 8192);
    BoundsGuard guard = BoundsGuard.on(ecs);

    drain(first);
    assertThat(web.describe().runningCount()).isEqualTo(4);
    assertThat(web.describe().pendingCount()).isEqualTo(4);
    ecs.settle();

    assertThat(tasksOn(first)).isEmpty();
    assertThat(tasksOn(second)).hasSize(4);
    assertThat(web.describe().runningCount()).isEqualTo(4);
    assertThat(guard.lowestHealthy()).isEqualTo(4);
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
  }

  @Test
  void drain_withoutRoomElsewhereAndAHundred_waitsAndSaysWhy() {
    web.createSteady(4, 100, 200);

    drain(first);
    ecs.time().advance(Duration.ofHours(1));

    assertThat(tasksOn(first)).hasSize(4);
    assertThat(web.messages().get(0))
        .isEqualTo(
            "(service web) was unable to place a task because no container instance met all of its"
                + " requirements. Reason: No Container Instances were found in your cluster. For"
                + " more information, see the Troubleshooting section of the Amazon ECS Developer"
                + " Guide.");
  }

  @Test
  void drain_withoutRoomElsewhere_goesOnAsSoonAsThereIs() {
    web.createSteady(4, 100, 200);
    drain(first);
    ecs.time().advance(Duration.ofHours(1));

    ContainerInstance second = ecs.instance(4096, 8192);
    assertThat(tasksOn(second)).hasSize(4);
    ecs.settle();

    assertThat(tasksOn(first)).isEmpty();
  }

  @Test
  void drain_withoutRoomElsewhereAndFifty_stopsDownToTheLowerBound() {
    web.createSteady(4, 50, 200);
    BoundsGuard guard = BoundsGuard.on(ecs);

    drain(first);
    ecs.settle();

    assertThat(tasksOn(first)).hasSize(2);
    assertThat(guard.lowestHealthy()).isEqualTo(2);
  }

  @Test
  void drain_withoutRoomBetweenTheBounds_neverProgresses() {
    web.createSteady(2, 99, 100);
    ecs.instance(4096, 8192);

    drain(first);
    ecs.time().advance(Duration.ofHours(1));

    assertThat(tasksOn(first)).hasSize(2);
    assertThat(web.messages().get(0)).contains("minimumHealthyPercent or maximumPercent");
  }

  @Test
  void drain_twoInstances_tellsTheClosestOne() {
    web.createSteady(2, 100, 200);
    ContainerInstance small = ecs.instance(128, 128);

    drain(first);
    ecs.advance(1);

    assertThat(web.messages().get(0))
        .contains(
            "The closest matching (container-instance "
                + Arns.lastPart(small.containerInstanceArn())
                + ") has insufficient CPU units available.");
  }

  @Test
  void activate_again_leavesTheTasksWhereTheyAre() {
    web.createSteady(2, 100, 200);
    drain(first);
    List<String> before = tasksOn(first);

    change(first, ContainerInstanceStatus.ACTIVE);
    ecs.settle();

    assertThat(tasksOn(first)).isEqualTo(before);
  }

  private List<String> tasksOn(ContainerInstance instance) {
    return ecs.call(
            ListTasksResponse.class,
            ListTasksRequest.builder().containerInstance(instance.containerInstanceArn()).build())
        .taskArns();
  }

  private void drain(ContainerInstance instance) {
    change(instance, ContainerInstanceStatus.DRAINING);
  }

  private void change(ContainerInstance instance, ContainerInstanceStatus status) {
    ecs.call(
        UpdateContainerInstancesStateResponse.class,
        UpdateContainerInstancesStateRequest.builder()
            .containerInstances(instance.containerInstanceArn())
            .status(status)
            .build());
  }
}
