package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

class RollingUpdateTest {
  private final Ecs ecs = new Ecs();
  private final Web web = new Web(ecs);

  @BeforeEach
  void roomForMany() {
    ecs.worker();
    ecs.instance(65_536, 65_536);
  }

  @Test
  void createService_withRoom_startsItsTasksAndIsSteady() {
    Service born = web.create(3, request -> {});
    assertThat(born.runningCount() + born.pendingCount()).isZero();
    assertThat(born.deployments().get(0).rolloutState())
        .isEqualTo(DeploymentRolloutState.IN_PROGRESS);
    assertThat(web.describe().pendingCount()).isEqualTo(3);

    ecs.settle();

    Service steady = web.describe();
    assertThat(steady.status()).isEqualTo("ACTIVE");
    assertThat(steady.runningCount()).isEqualTo(3);
    assertThat(steady.pendingCount()).isZero();
    Deployment deployment = steady.deployments().get(0);
    assertThat(deployment.status()).isEqualTo("PRIMARY");
    assertThat(deployment.rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
    assertThat(deployment.rolloutStateReason())
        .isEqualTo("ECS deployment " + deployment.id() + " completed.");
    assertThat(deployment.runningCount()).isEqualTo(3);
    assertThat(web.messages().get(0)).isEqualTo("(service web) has reached a steady state.");
    assertThat(web.messages().get(1))
        .isEqualTo("(service web) (deployment " + deployment.id() + ") deployment completed.");
    assertThat(web.messages().get(2)).startsWith("(service web) has started 3 tasks: (task ");
  }

  @Test
  void createService_tasks_carryTheDeploymentAndTheService() {
    web.create(1, request -> {});

    Task task = ecs.task(ecs.taskArns().get(0));

    assertThat(task.startedBy()).isEqualTo(web.primary().id());
    assertThat(task.group()).isEqualTo("service:web");
  }

  @Test
  void createService_withoutChecks_countsHealthyAfterFortySeconds() {
    web.create(1, request -> {});
    ecs.advance(43);
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);

    ecs.advance(1);
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
  }

  @ParameterizedTest
  @CsvSource({"4, 50, 200", "4, 100, 200", "4, 50, 100", "1, 50, 200", "3, 50, 150", "5, 0, 100"})
  void updateService_newRevision_rollsWithinTheBounds(int desired, int minimum, int maximum) {
    web.createSteady(desired, minimum, maximum);
    BoundsGuard guard = BoundsGuard.on(ecs);
    String revision = ecs.worker();

    web.update(request -> request.taskDefinition(revision));
    ecs.settle();

    Service steady = web.describe();
    assertThat(steady.taskDefinition()).isEqualTo(revision);
    assertThat(steady.runningCount()).isEqualTo(desired);
    assertThat(steady.deployments()).hasSize(1);
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
    assertThat(ecs.taskArns())
        .hasSize(desired)
        .allMatch(arn -> ecs.task(arn).taskDefinitionArn().equals(revision));
    assertThat(guard.highest()).isPositive();
  }

  @Test
  void updateService_hundredAndTwoHundred_startsAllBeforeItStopsAny() {
    web.createSteady(4, 100, 200);
    BoundsGuard guard = BoundsGuard.on(ecs);

    web.update(request -> request.taskDefinition(ecs.worker()));
    assertThat(web.describe().runningCount()).isEqualTo(4);
    assertThat(web.describe().pendingCount()).isEqualTo(4);
    ecs.settle();

    assertThat(guard.highest()).isEqualTo(8);
    assertThat(guard.lowestHealthy()).isEqualTo(4);
  }

  @Test
  void updateService_fiftyAndHundred_stopsTwoBeforeItStartsTwo() {
    web.createSteady(4, 50, 100);
    BoundsGuard guard = BoundsGuard.on(ecs);

    web.update(request -> request.taskDefinition(ecs.worker()));
    assertThat(web.describe().runningCount() + web.describe().pendingCount()).isEqualTo(4);
    assertThat(web.messages().get(1)).startsWith("(service web) has stopped 2 running tasks: ");
    ecs.settle();

    assertThat(guard.highest()).isEqualTo(4);
    assertThat(guard.lowestHealthy()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"2, 75, 100", "3, 100, 125", "4, 99, 100"})
  void updateService_withoutRoomBetweenTheBounds_isStuckAndSaysSo(
      int desired, int minimum, int maximum) {
    web.createSteady(desired, minimum, maximum);
    String before = web.describe().taskDefinition();

    web.update(request -> request.taskDefinition(ecs.worker()));
    ecs.time().advance(Duration.ofHours(1));

    assertThat(web.describe().deployments())
        .extracting(Deployment::status, Deployment::runningCount)
        .containsExactly(tuple("PRIMARY", 0), tuple("ACTIVE", desired));
    assertThat(ecs.task(ecs.taskArns().get(0)).taskDefinitionArn()).isEqualTo(before);
    assertThat(web.messages().get(0))
        .isEqualTo(
            "(service web) was unable to stop or start tasks during a deployment because of the "
                + "service deployment configuration. Update the minimumHealthyPercent or "
                + "maximumPercent value and try again.");
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
  }

  @Test
  void updateService_stuckAndThenWidened_goesOn() {
    web.createSteady(4, 99, 100);
    web.update(request -> request.taskDefinition(ecs.worker()));
    ecs.settle();

    web.update(request -> request.deploymentConfiguration(c -> c.maximumPercent(200)));
    ecs.settle();

    assertThat(web.describe().deployments()).hasSize(1);
    assertThat(web.describe().deploymentConfiguration().minimumHealthyPercent()).isEqualTo(99);
  }

  @Test
  void updateService_whileRolling_replacesBothOlderDeployments() {
    web.createSteady(4, 100, 200);
    web.update(request -> request.taskDefinition(ecs.worker()));
    ecs.advance(10);
    String newest = ecs.worker();

    assertThat(web.update(request -> request.taskDefinition(newest)).deployments())
        .extracting(Deployment::status)
        .containsExactly("PRIMARY", "ACTIVE", "ACTIVE");
    ecs.settle();

    assertThat(web.describe().deployments())
        .singleElement()
        .extracting(Deployment::taskDefinition)
        .isEqualTo(newest);
  }

  @Test
  void updateService_desiredCount_scalesWithoutADeployment() {
    web.createSteady(2, 100, 200);
    String deployment = web.primary().id();

    web.update(request -> request.desiredCount(5));
    ecs.settle();
    assertThat(web.describe().runningCount()).isEqualTo(5);

    web.update(request -> request.desiredCount(1));
    ecs.settle();
    assertThat(web.describe().runningCount()).isEqualTo(1);
    assertThat(web.primary().id()).isEqualTo(deployment);
  }

  @Test
  void updateService_toZero_isSteadyWithNothing() {
    web.createSteady(3, 100, 200);

    web.update(request -> request.desiredCount(0).taskDefinition(ecs.worker()));
    ecs.settle();

    assertThat(web.describe().runningCount()).isZero();
    assertThat(web.describe().deployments()).hasSize(1);
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
  }

  @Test
  void updateService_forceNewDeployment_replacesEveryTaskOfTheSameDefinition() {
    web.createSteady(2, 100, 200);
    String deployment = web.primary().id();
    List<String> before = ecs.taskArns();

    web.update(request -> request.forceNewDeployment(true));
    ecs.settle();

    assertThat(web.primary().id()).isNotEqualTo(deployment);
    assertThat(ecs.taskArns()).hasSize(2).doesNotContainAnyElementsOf(before);
    assertThat(ecs.task(before.get(0)).stoppedReason())
        .isEqualTo("Scaling activity initiated by (deployment " + deployment + ")");
  }

  @Test
  void updateService_sameTaskDefinition_changesNothing() {
    web.createSteady(2, 100, 200);
    String deployment = web.primary().id();

    web.update(request -> request.taskDefinition("worker"));

    assertThat(web.primary().id()).isEqualTo(deployment);
  }
}
