package io.github.fluentecs.waiters.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.waiters.Verdict;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;

/** The verdict on single polls, some of which the simulator cannot show. */
class RolloutConditionTest {
  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = EARLY.plusSeconds(600);
  private static final Instant LATE = EARLY.plusSeconds(900);

  private static final Deployment OLD =
      deployment("old", "ACTIVE", d -> d.createdAt(EARLY).updatedAt(NOW).rolloutState("COMPLETED"));
  private static final Deployment NEW =
      deployment(
          "new", "PRIMARY", d -> d.createdAt(NOW).updatedAt(NOW).rolloutState("IN_PROGRESS"));

  private static Deployment deployment(
      String id, String status, Consumer<Deployment.Builder> change) {
    Deployment.Builder deployment =
        Deployment.builder()
            .id("ecs-svc/" + id)
            .status(status)
            .desiredCount(1)
            .runningCount(1)
            .taskDefinition("arn:aws:ecs:us-east-1:123456789012:task-definition/" + id + ":1");
    change.accept(deployment);
    return deployment.build();
  }

  private static Deployment with(Deployment deployment, Consumer<Deployment.Builder> change) {
    Deployment.Builder copy = deployment.toBuilder();
    change.accept(copy);
    return copy.build();
  }

  private static Service service(
      Consumer<software.amazon.awssdk.services.ecs.model.Service.Builder> change,
      Deployment... deployments) {
    var service =
        software.amazon.awssdk.services.ecs.model.Service.builder()
            .serviceArn("arn:aws:ecs:us-east-1:123456789012:service/prod/web")
            .clusterArn("arn:aws:ecs:us-east-1:123456789012:cluster/prod")
            .status("ACTIVE")
            .desiredCount(1)
            .runningCount(1)
            .pendingCount(0)
            .deployments(deployments);
    change.accept(service);
    return Service.of(service.build());
  }

  private static Service service(Deployment... deployments) {
    return service(it -> {}, deployments);
  }

  private static Service rollingBack(Deployment... deployments) {
    return service(
        it ->
            it.deploymentConfiguration(
                c -> c.deploymentCircuitBreaker(b -> b.enable(true).rollback(true))),
        deployments);
  }

  private static Verdict<Rollout> judge(Service seen) {
    Service given = service(NEW, OLD);
    return new RolloutCondition(given, given.primaryDeployment().orElseThrow())
        .state(new RolloutView(seen, null))
        .verdict();
  }

  private static Rollout end(Service seen) {
    return ((Verdict.Met<Rollout>) judge(seen)).value();
  }

  private static String pending(Service seen) {
    return ((Verdict.Pending<Rollout>) judge(seen)).reason();
  }

  @Test
  void judge_pollFromBeforeTheUpdate_isNoRollback() {
    Deployment before = with(OLD, d -> d.status("PRIMARY").updatedAt(EARLY));

    assertThat(pending(service(before))).isEqualTo("deployment ecs-svc/new is not visible yet");
  }

  @Test
  void judge_oldRollbackInTheEvents_isNoRollback() {
    Deployment before = with(OLD, d -> d.status("PRIMARY").updatedAt(EARLY));
    ServiceEvent event =
        ServiceEvent.builder()
            .createdAt(EARLY)
            .message("(service web) rolling back to deployment ecs-svc/old.")
            .build();

    assertThat(pending(service(it -> it.events(event), before))).contains("not visible yet");
  }

  @Test
  void judge_rollbackUnderWay_isPending() {
    Deployment failed = with(NEW, d -> d.status("ACTIVE").rolloutState("FAILED"));
    Deployment back = with(OLD, d -> d.status("PRIMARY").rolloutState("IN_PROGRESS"));

    assertThat(pending(service(back, failed)))
        .isEqualTo(
            "rolling back to deployment ecs-svc/old, IN_PROGRESS, 1 of 1 running, 0 pending");
  }

  @Test
  void judge_alarm_isTheReason() {
    Deployment failed =
        with(
            NEW,
            d ->
                d.status("ACTIVE")
                    .rolloutState("FAILED")
                    .rolloutStateReason("ECS deployment failed: alarm detected."));
    Deployment back = with(OLD, d -> d.status("PRIMARY"));

    Rollout rollout = end(service(back, failed));

    assertThat(rollout).isInstanceOf(Rollout.RolledBack.class);
    assertThat(((Rollout.RolledBack) rollout).reason())
        .isEqualTo(
            new RolloutReason(RolloutReason.Kind.ALARM, "ECS deployment failed: alarm detected."));
    assertThat(rollout.remedy()).contains("alarms");
  }

  @Test
  void judge_rolledBackAndForgotten_readsTheReasonFromTheEvents() {
    Deployment back = with(OLD, d -> d.status("PRIMARY").updatedAt(LATE));
    ServiceEvent event =
        ServiceEvent.builder()
            .createdAt(LATE)
            .message(
                "(service web) (deployment ecs-svc/new) deployment failed: tasks failed to start.")
            .build();

    assertThat(end(service(it -> it.events(event), back)))
        .isInstanceOfSatisfying(
            Rollout.RolledBack.class,
            it -> {
              assertThat(it.from().id()).isEqualTo("ecs-svc/new");
              assertThat(it.reason().kind()).isEqualTo(RolloutReason.Kind.CIRCUIT_BREAKER);
            });
  }

  @Test
  void judge_rollbackByADeploymentOfItsOwn_isNotSuperseded() {
    Deployment back =
        deployment(
            "back", "PRIMARY", d -> d.createdAt(LATE).updatedAt(LATE).rolloutState("COMPLETED"));
    ServiceEvent event =
        ServiceEvent.builder()
            .createdAt(LATE)
            .message("(service web) rolling back to deployment ecs-svc/back.")
            .build();

    assertThat(end(service(it -> it.events(event), back))).isInstanceOf(Rollout.RolledBack.class);
    assertThat(end(service(back))).isInstanceOf(Rollout.Superseded.class);
  }

  @Test
  void judge_failedThenSuperseded_failed() {
    Deployment failed = with(NEW, d -> d.status("ACTIVE").rolloutState("FAILED"));
    Deployment newer =
        deployment("newer", "PRIMARY", d -> d.createdAt(LATE).rolloutState("IN_PROGRESS"));

    assertThat(end(service(newer, failed))).isInstanceOf(Rollout.Failed.class);
  }

  @Test
  void judge_failedAndAboutToBeRolledBack_isPendingUnlessNothingIsLeft() {
    Deployment failed = with(NEW, d -> d.rolloutState("FAILED"));

    assertThat(pending(rollingBack(failed, OLD))).startsWith("FAILED");
    assertThat(end(rollingBack(failed))).isInstanceOf(Rollout.Failed.class);
    assertThat(end(service(failed, OLD))).isInstanceOf(Rollout.Failed.class);
  }

  @Test
  void judge_withoutRolloutState_countsTasks() {
    Deployment silent = with(NEW, d -> d.rolloutState((String) null));

    assertThat(pending(service(silent, OLD))).isEqualTo("2 deployments");
    assertThat(end(service(silent))).isInstanceOf(Rollout.Succeeded.class);
  }

  @Test
  void judge_completedWithATaskReplacedAtTheMoment_succeeded() {
    Deployment done = with(NEW, d -> d.rolloutState("COMPLETED"));

    assertThat(end(service(it -> it.runningCount(0).pendingCount(1), done)).succeeded()).isTrue();
  }

  @Test
  void reason_ofWords_isTheKind() {
    assertThat(RolloutReason.of("Deployment stopped by user.").kind())
        .isEqualTo(RolloutReason.Kind.STOPPED);
    assertThat(RolloutReason.of("").kind()).isEqualTo(RolloutReason.Kind.OTHER);
    assertThat(RolloutReason.of("").toString()).isEqualTo("OTHER");
  }
}
