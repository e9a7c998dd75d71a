package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Failure;

/** A deployment that waits for protected tasks. */
class BlockedDeploymentTest {
  private final Ecs ecs = new Ecs();
  private final Web web = new Web(ecs);
  private String old;

  @BeforeEach
  void twoTasks() {
    ecs.worker();
    ecs.instance(65_536, 65_536);
    web.createSteady(2, 100, 200);
    old = ecs.taskArns().get(0);
  }

  @Test
  void protect_oldTaskBeforeItsSuccessorsAreThere_isGranted() {
    web.update(request -> request.taskDefinition(ecs.worker()));

    assertThat(web.protect(old).failures()).isEmpty();
  }

  @Test
  void protect_oldTaskThatTheDeploymentWaitsFor_isBlockedUntilItIsGone() {
    web.protect(old);
    web.update(request -> request.taskDefinition(ecs.worker()));
    ecs.time().advance(Duration.ofHours(1));

    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
    assertThat(web.protect(old).failures())
        .extracting(Failure::reason)
        .containsExactly("DEPLOYMENT_BLOCKED");
    ecs.time().advance(Duration.ofHours(1));
    ecs.settle();
    assertThat(ecs.task(old).lastStatus()).isEqualTo("STOPPED");
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
  }

  @Test
  void protect_newTaskOfADeploymentThatWaits_isGranted() {
    web.protect(old);
    web.update(request -> request.taskDefinition(ecs.worker()));
    ecs.settle();
    String fresh =
        ecs.taskArns().stream().filter(task -> !task.equals(old)).findFirst().orElseThrow();

    assertThat(web.protect(fresh).failures()).isEmpty();
  }
}
