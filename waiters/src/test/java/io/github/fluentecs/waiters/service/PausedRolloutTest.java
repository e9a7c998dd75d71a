package io.github.fluentecs.waiters.service;

import static io.github.fluentecs.waiters.service.LifecycleStage.POST_TEST_TRAFFIC_SHIFT;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutReached;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutUntil;
import static io.github.fluentecs.waiters.service.ShiftingService.blueGreen;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction.CONTINUE;
import static software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction.ROLLBACK;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.console.Console;
import io.github.fluentecs.waiters.diagnosis.Cause;
import io.github.fluentecs.waiters.diagnosis.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookDetail;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;

/** A deployment is paused, and nobody is there who answers. */
@Timeout(60)
class PausedRolloutTest {
  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();
  private final List<Progress> seen = new ArrayList<>();

  private Service paused(DeploymentLifecycleHookAction timeoutAction) {
    return ShiftingService.updated(
        ecs, blueGreen(5, ShiftingService.pause(POST_TEST_TRAFFIC_SHIFT, timeoutAction)));
  }

  private ServiceDeployment deployment() {
    String arn =
        ecs.client()
            .listServiceDeployments(list -> list.cluster("prod").service("web"))
            .serviceDeployments()
            .get(0)
            .serviceDeploymentArn();
    return ecs.client()
        .describeServiceDeployments(d -> d.serviceDeploymentArns(arn))
        .serviceDeployments()
        .get(0);
  }

  /** The first event that told of the pause. */
  private Progress told() {
    return seen.stream().filter(PausedRolloutTest::tellsOfAPause).findFirst().orElseThrow();
  }

  private static boolean tellsOfAPause(Progress progress) {
    return progress.diagnosis().findings().stream()
        .anyMatch(it -> it.cause() == Cause.LIFECYCLE_HOOK && it.remedy().startsWith("Answer it"));
  }

  @Test
  void rolloutOf_nobodyHome_tellsAtOnceAndEndsByEcsOwnAction() {
    Service service = paused(ROLLBACK);
    Instant begin = ecs.simulator().time().now();

    WaitFailure failure = ecs.await(rolloutOf(service).onProgress(seen::add)).getLeft();

    assertThat(((WaitFailure.Impossible) failure).blocker()).isInstanceOf(Rollout.RolledBack.class);
    Progress told = told();
    assertThat(Duration.between(begin, told.at())).isLessThan(Duration.ofMinutes(5));
    assertThat(Duration.between(begin, ecs.simulator().time().now()))
        .isGreaterThan(Duration.ofMinutes(20));
    Finding finding = told.diagnosis().main().orElseThrow();
    assertThat(finding.text())
        .contains("Paused at POST_TEST_TRAFFIC_SHIFT by the hook ecs-pause-")
        .contains(" until 20")
        .contains(", then ECS does ROLLBACK.");
    assertThat(finding.remedy())
        .contains("aws ecs continue-service-deployment --service-deployment-arn arn:aws:ecs:")
        .contains("--hook-id ecs-pause-")
        .endsWith("--action CONTINUE");
    assertThat(told.snapshot().orElseThrow().notes())
        .anyMatch(note -> note.startsWith("Paused at "));
    assertThat(failure.report().diagnosis().findings())
        .singleElement()
        .satisfies(it -> assertThat(it.remedy()).startsWith("Answer the hook in time"));
    System.out.println("a pause with nobody home: " + finding.line() + "\n" + failure.message());
  }

  @Test
  void rolloutOf_timeoutContinues_succeedsAndTheFindingIsGone() {
    Service service = paused(CONTINUE);

    assertThat(ecs.await(rolloutOf(service).onProgress(seen::add)).isRight()).isTrue();

    assertThat(told().diagnosis().main().orElseThrow().retryable()).isTrue();
    assertThat(seen.get(seen.size() - 1).diagnosis().findings()).isEmpty();
  }

  @Test
  void rolloutReached_timedOutAtAPause_failsWithTheCommandAsRemedy() {
    Service service = paused(ROLLBACK);

    WaitFailure failure =
        ecs.await(rolloutReached(service, LifecycleStage.BAKE_TIME).atMost(Duration.ofMinutes(10)))
            .getLeft();

    ServiceDeployment deployment = deployment();
    DeploymentLifecycleHookDetail hook = deployment.lifecycleHookDetails().get(0);
    assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(failure.remedy()).contains(deployment.serviceDeploymentArn(), hook.hookId());
    assertThat(failure.message()).contains(" until " + hook.expiresAt());
  }

  @Test
  void console_paused_showsTheWholeCommand() {
    Service service = paused(ROLLBACK);
    StringBuilder shown = new StringBuilder();

    ecs.await(rolloutOf(service).onProgress(Console.plain(shown)).atMost(Duration.ofMinutes(10)));

    assertThat(shown.toString())
        .contains("Paused at POST_TEST_TRAFFIC_SHIFT")
        .contains("--service-deployment-arn " + deployment().serviceDeploymentArn());
  }

  @Test
  void rolloutUntil_pauseIsAnswered_tellsNobodyToDoIt() {
    Service service = paused(ROLLBACK);

    ecs.await(
        rolloutUntil(
                service,
                evidence ->
                    evidence.withoutPauses(
                        pause -> pause.stage().equals(POST_TEST_TRAFFIC_SHIFT.text())),
                state -> state.verdict().map(end -> state))
            .onProgress(seen::add));

    assertThat(seen).noneMatch(PausedRolloutTest::tellsOfAPause);
    assertThat(seen)
        .anyMatch(
            progress ->
                progress.snapshot().stream()
                    .flatMap(it -> it.notes().stream())
                    .anyMatch(note -> note.startsWith("Paused at ")));
  }

  @Test
  void rolloutUntil_judge_seesStageAndPause() {
    Service service = paused(ROLLBACK);

    RolloutState state =
        ecs.await(
                rolloutUntil(
                    service,
                    evidence -> evidence,
                    it ->
                        it.pauses().isEmpty()
                            ? Verdict.<RolloutState>pending("not paused")
                            : Verdict.met(it)))
            .get();

    assertThat(state.stage()).contains(POST_TEST_TRAFFIC_SHIFT);
    assertThat(state.pauses().get(0).hook().id())
        .isEqualTo(deployment().lifecycleHookDetails().get(0).hookId());
  }
}
