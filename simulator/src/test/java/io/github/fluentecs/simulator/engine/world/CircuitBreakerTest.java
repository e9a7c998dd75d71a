package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.status.RolloutState;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;

class CircuitBreakerTest {
  private final Ecs ecs = new Ecs();
  private final Web web = new Web(ecs);
  private final Saboteur saboteur = Saboteur.in(ecs);
  private String good;

  @BeforeEach
  void roomForMany() {
    good = ecs.worker();
    ecs.instance(65_536, 65_536);
  }

  private static DeploymentConfiguration breaker(boolean rollback) {
    return DeploymentConfiguration.builder()
        .deploymentCircuitBreaker(b -> b.enable(true).rollback(rollback))
        .build();
  }

  private String steadyWith(boolean rollback) {
    web.create(2, request -> request.deploymentConfiguration(breaker(rollback)));
    ecs.settle();
    return web.primary().id();
  }

  @Test
  void deployment_failuresReachTheThreshold_failsAndRollsBackToTheLastCompleted() {
    String former = steadyWith(true);
    BoundsGuard guard = BoundsGuard.on(ecs);
    String bad = saboteur.failStarts(ecs.worker());

    String failed = web.update(request -> request.taskDefinition(bad)).deployments().get(0).id();
    ecs.settle();

    Service service = web.describe();
    assertThat(service.taskDefinition()).isEqualTo(good);
    assertThat(service.runningCount()).isEqualTo(2);
    assertThat(service.deployments())
        .extracting(Deployment::id, Deployment::status, Deployment::rolloutState)
        .containsExactly(tuple(former, "PRIMARY", DeploymentRolloutState.COMPLETED));
    assertThat(web.messages())
        .containsSubsequence(
            "(service web) (deployment " + former + ") deployment completed.",
            "(service web) rolling back to deployment " + former + ".",
            "(service web) (deployment " + failed + ") deployment failed: tasks failed to start.");
    assertThat(guard.highest()).isLessThanOrEqualTo(4);
  }

  @Test
  void deployment_atTheThreshold_tellsTheStateOfBothDeployments() {
    web.create(
        2,
        request ->
            request.deploymentConfiguration(
                breaker(true).toBuilder().minimumHealthyPercent(0).maximumPercent(100).build()));
    ecs.settle();
    String former = web.primary().id();
    String bad = saboteur.failStarts(ecs.worker());
    web.update(request -> request.taskDefinition(bad));

    LiveDeployment broken = web.live().deployments().primary();
    while (broken.isIn(RolloutState.IN_PROGRESS)) {
      assertThat(broken.toSdk().failedTasks()).isLessThan(3);
      ecs.advance(1);
    }

    assertThat(broken.toSdk().failedTasks()).isGreaterThanOrEqualTo(3);
    assertThat(broken.toSdk().rolloutStateReason())
        .isEqualTo("ECS deployment circuit breaker: tasks failed to start.");
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
    assertThat(web.primary().rolloutStateReason())
        .isEqualTo("ECS deployment circuit breaker: rolling back to deploymentId " + former + ".");
    ecs.settle();
    assertThat(web.primary().rolloutStateReason())
        .isEqualTo("ECS deployment " + former + " completed.");
  }

  @Test
  void deployment_breakerWithoutRollback_stallsAndStartsNothingMore() {
    steadyWith(false);
    String bad = saboteur.failStarts(ecs.worker());
    web.update(request -> request.taskDefinition(bad));
    ecs.settle();

    assertThat(web.describe().deployments())
        .extracting(Deployment::taskDefinition, Deployment::rolloutState)
        .containsExactly(
            tuple(bad, DeploymentRolloutState.FAILED),
            tuple(good, DeploymentRolloutState.COMPLETED));
    assertThat(web.describe().runningCount()).isEqualTo(2);
    int events = web.messages().size();
    ecs.time().advance(Duration.ofHours(2));
    assertThat(web.messages()).hasSize(events);
  }

  @Test
  void firstDeployment_fails_hasNothingToRollBackTo() {
    saboteur.failStarts(good);
    web.create(2, request -> request.deploymentConfiguration(breaker(true)));
    ecs.settle();

    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.FAILED);
    assertThat(web.describe().runningCount()).isZero();
    assertThat(web.messages()).noneMatch(message -> message.contains("rolling back"));
  }

  @Test
  void rollback_thatFailsAsWell_stalls() {
    steadyWith(true);
    String bad = saboteur.failStarts(ecs.worker());
    web.update(request -> request.taskDefinition(bad).desiredCount(4));
    saboteur.failStarts(good);

    ecs.settle();

    assertThat(web.primary().taskDefinition()).isEqualTo(good);
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.FAILED);
    assertThat(web.describe().runningCount()).isEqualTo(2);
  }

  @Test
  void failed_thenANewDefinition_isRolledOut() {
    steadyWith(false);
    web.update(request -> request.taskDefinition(saboteur.failStarts(ecs.worker())));
    ecs.settle();
    String fixed = ecs.worker();

    web.update(request -> request.taskDefinition(fixed));
    ecs.settle();

    assertThat(web.describe().deployments())
        .extracting(Deployment::taskDefinition, Deployment::rolloutState)
        .containsExactly(tuple(fixed, DeploymentRolloutState.COMPLETED));
  }

  @Test
  void deployment_withoutBreaker_staysInProgressAndTriesAgainWithGrowingPauses() {
    web.createSteady(1, 100, 200);
    String bad = saboteur.failStarts(ecs.worker());
    web.update(request -> request.taskDefinition(bad));
    ecs.settle();

    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
    assertThat(web.describe().runningCount()).isEqualTo(1);
    assertThat(web.messages())
        .anyMatch(message -> message.contains("is unable to consistently start tasks"));
    int failures = web.primary().failedTasks();
    ecs.time().advance(Duration.ofMinutes(90));
    assertThat(web.primary().failedTasks()).isBetween(failures + 5, failures + 9);
  }

  @Test
  void deployment_relievedDuringALongPause_heals() {
    web.createSteady(1, 100, 200);
    web.update(request -> request.taskDefinition(saboteur.failStarts(ecs.worker())));
    ecs.time().advance(Duration.ofHours(3));
    saboteur.relent();

    ecs.time().advance(Duration.ofMinutes(17));

    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
  }

  @Test
  void deployment_inALongPause_newDefinitionStartsAtOnce() {
    web.createSteady(1, 100, 200);
    web.update(request -> request.taskDefinition(saboteur.failStarts(ecs.worker())));
    ecs.time().advance(Duration.ofHours(3));

    web.update(request -> request.taskDefinition(ecs.worker()));

    assertThat(web.describe().pendingCount()).isEqualTo(1);
  }

  @Test
  void crashedTask_isReplacedAtOnce() {
    web.createSteady(2, 100, 200);
    String lost = ecs.taskArns().get(0);
    ecs.faults().inject("container-exit code=1 task=" + lost);

    assertThat(web.describe().pendingCount()).isEqualTo(1);
    ecs.settle();

    assertThat(web.describe().runningCount()).isEqualTo(2);
    assertThat(ecs.taskArns()).doesNotContain(lost);
    assertThat(web.primary().failedTasks()).isZero();
  }

  @Test
  void crashLoop_withoutEnd_letsTheWorldBeAtRest() {
    saboteur.crash(good);
    web.create(2, request -> {});

    Duration span = ecs.settle();

    assertThat(span).isLessThan(Duration.ofHours(1));
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
    saboteur.relent();
    ecs.time().advance(Duration.ofMinutes(5));
    assertThat(web.primary().rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
  }
}
