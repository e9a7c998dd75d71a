package io.github.fluentecs.workflows.rollout;

import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.LifecycleStage.POST_TEST_TRAFFIC_SHIFT;
import static io.github.fluentecs.waiters.service.LifecycleStage.PRE_PRODUCTION_TRAFFIC_SHIFT;
import static io.github.fluentecs.workflows.rollout.Analysis.analysis;
import static io.github.fluentecs.workflows.rollout.Analysis.analysisOf;
import static io.github.fluentecs.workflows.rollout.GatedRollout.gatedRollout;
import static io.github.fluentecs.workflows.rollout.ShiftingService.STEP;
import static io.github.fluentecs.workflows.rollout.ShiftingService.WEB;
import static io.github.fluentecs.workflows.rollout.ShiftingService.lambda;
import static io.github.fluentecs.workflows.rollout.ShiftingService.pause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.simulator.hook.HookAnswer;
import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.diagnosis.Cause;
import io.github.fluentecs.waiters.service.Rollout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;

/** Rollouts whose pauses are answered by analyses, on virtual time. */
@Timeout(120)
class GatedRolloutTest {
  private static final Duration LONG = Duration.ofHours(4);
  private static final Analysis GOOD = analysis("always", () -> true);
  private static final Analysis BAD = analysis("never", () -> false);

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();

  private ShiftingService open(ShiftingService service) {
    opened.add(service);
    return service;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  private static Instant now(ShiftingService web) {
    return web.simulator().time().now();
  }

  @Test
  void gate_failsAt40Percent_rollsBackWithItsMeasurements() {
    ShiftingService web = open(ShiftingService.linear(pause(STEP)));
    Analysis rate =
        analysis("error rate", () -> web.oldTraffic() > 60 ? 0.001 : 0.03, it -> it < 0.01)
            .every(Duration.ofSeconds(30))
            .times(10)
            .failures(2);

    GatedOutcome outcome =
        web.blocker(
            gatedRollout(web.updated())
                .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, rate)
                .build()
                .atMost(LONG),
            GatedOutcome.class);

    assertThat(outcome.rollout()).isInstanceOf(Rollout.RolledBack.class);
    assertThat(outcome.gates())
        .extracting(GateResult::action)
        .containsExactly(GateAction.PROCEED, GateAction.PROCEED, GateAction.ROLLBACK);
    GateResult failed = outcome.failedGate().orElseThrow();
    assertThat(failed.traffic()).hasValue(40);
    assertThat(failed.analyses().get(0).measurements())
        .hasSize(3)
        .extracting(Measurement::reading)
        .containsOnly(Reading.failed("0.03"));
    assertThat(outcome.gates().get(0).analyses().get(0).measurements()).hasSize(10);
    assertThat(outcome.message())
        .contains(
            "was rolled back to", "with 40.0 % of the traffic: ROLLBACK", "FAILED 0.03 at 20");
    assertThat(web.oldTraffic()).isEqualTo(100);
    assertThat(web.answers()).hasSize(3);
    System.out.println("a gate that fails at 40 %: " + outcome.message());
  }

  @Test
  void message_gateFails_namesTheGateAndNoUser() {
    ShiftingService web = open(ShiftingService.linear(pause(STEP)));

    String told =
        web.await(
                gatedRollout(web.updated())
                    .gate(
                        PRE_PRODUCTION_TRAFFIC_SHIFT,
                        analysis("error rate", () -> 0.03, it -> it < 0.01).times(1))
                    .build()
                    .atMost(LONG))
            .getLeft()
            .message();

    assertThat(told)
        .contains(
            "was rolled back to", ": Gate at PRE_PRODUCTION_TRAFFIC_SHIFT", "error rate, FAILED")
        .doesNotContain("stopped by user", "cause: STOPPED");
  }

  @Test
  void gate_passesAtEachStep_continuesEachHookOnce() {
    ShiftingService web = open(ShiftingService.linear(pause(STEP)));

    GatedOutcome outcome =
        web.await(gatedRollout(web.updated()).gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD).build())
            .get();

    assertThat(outcome.rollout().succeeded()).isTrue();
    assertThat(outcome.gates()).hasSize(5);
    assertThat(outcome.gates())
        .extracting(gate -> gate.pause().hook().id())
        .doesNotHaveDuplicates();
    assertThat(outcome.failedGate()).isEmpty();
    assertThat(web.answers()).hasSize(5);
    assertThat(web.oldTraffic()).isZero();
  }

  @Test
  void gate_afterAnUpdate_followsItsDeployment() {
    ShiftingService web = open(ShiftingService.linear(pause(STEP)));
    web.await(
        gatedRollout(WEB)
            .gate(DeploymentLifecycleHookStage.PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD)
            .build());
    UpdateService update = UpdateService.builder(WEB).forceNewDeployment(true).build();

    GatedOutcome outcome =
        web.await(
                after(update, s -> gatedRollout(s).gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD).build())
                    .atMost(LONG))
            .get();

    assertThat(outcome.gates()).hasSize(5);
    assertThat(web.answers()).hasSize(10);
  }

  @Test
  void gate_measures_atOnceAndThenAtTheInterval() {
    ShiftingService web = open(ShiftingService.blueGreen(pause(STEP)));
    Analysis some = GOOD.every(Duration.ofMinutes(2)).times(4);

    GatedOutcome outcome =
        web.await(gatedRollout(WEB).gate(PRE_PRODUCTION_TRAFFIC_SHIFT, some).build()).get();

    List<Measurement> all = outcome.gates().get(0).analyses().get(0).measurements();
    assertThat(all).hasSize(4);
    assertThat(Duration.between(all.get(0).at(), all.get(3).at()))
        .isBetween(Duration.ofMinutes(6), Duration.ofSeconds(370));
  }

  @Test
  void gate_failuresWithinTheLimit_passes() {
    ShiftingService web = open(ShiftingService.blueGreen(pause(STEP)));
    Analysis flaky = analysis("flaky", () -> asked.incrementAndGet() > 2).times(5).failures(2);

    GatedOutcome outcome =
        web.await(gatedRollout(WEB).gate(PRE_PRODUCTION_TRAFFIC_SHIFT, flaky).build()).get();

    assertThat(outcome.gates().get(0).analyses().get(0).verdict()).isEqualTo(Reading.Kind.PASSED);
    assertThat(asked).hasValue(5);
  }

  @Test
  void gate_inconclusiveForAWhile_countsNeitherWay() {
    ShiftingService web = open(ShiftingService.blueGreen(pause(STEP)));
    Analysis silent =
        analysis(
                "silent",
                () -> asked.incrementAndGet() % 3 == 0 ? 0.5 : Double.NaN,
                value -> value < 1)
            .times(2);

    GatedOutcome outcome =
        web.await(gatedRollout(WEB).gate(PRE_PRODUCTION_TRAFFIC_SHIFT, silent).build()).get();

    assertThat(outcome.gates().get(0).analyses().get(0).measurements())
        .extracting(it -> it.reading().kind())
        .containsExactly(
            Reading.Kind.INCONCLUSIVE,
            Reading.Kind.INCONCLUSIVE,
            Reading.Kind.PASSED,
            Reading.Kind.INCONCLUSIVE,
            Reading.Kind.INCONCLUSIVE,
            Reading.Kind.PASSED);
  }

  @Test
  void gate_inconclusiveForLong_rollsBackByDefault() {
    ShiftingService web = open(ShiftingService.blueGreen(pause(STEP)));
    Analysis broken =
        analysis(
            "broken",
            () -> {
              throw new IllegalStateException("no metrics");
            });

    GatedOutcome outcome =
        web.blocker(
            gatedRollout(WEB).gate(PRE_PRODUCTION_TRAFFIC_SHIFT, broken).build(),
            GatedOutcome.class);

    assertThat(outcome.rollout()).isInstanceOf(Rollout.RolledBack.class);
    AnalysisResult result = outcome.failedGate().orElseThrow().analyses().get(0);
    assertThat(result.verdict()).isEqualTo(Reading.Kind.INCONCLUSIVE);
    assertThat(result.measurements()).hasSize(4);
    assertThat(outcome.message()).contains("no metrics");
  }

  @Test
  void gate_inconclusiveAndProceeding_goesOn() {
    ShiftingService web = open(ShiftingService.blueGreen(pause(STEP)));
    Analysis broken =
        analysisOf("broken", () -> Reading.inconclusive("no data"))
            .inconclusive(0)
            .whenInconclusive(GateAction.PROCEED);

    assertThat(
            web.await(gatedRollout(WEB).gate(PRE_PRODUCTION_TRAFFIC_SHIFT, broken).build())
                .isRight())
        .isTrue();
    assertThat(web.answers()).hasSize(1);
  }

  @Test
  void gate_inconclusiveAndLeft_isToldAndEndsByEcsOwnAction() {
    ShiftingService web = open(ShiftingService.blueGreen(pause(STEP)));
    Analysis broken =
        analysisOf("broken", () -> Reading.inconclusive("no data"))
            .whenInconclusive(GateAction.LEAVE);
    List<Progress> seen = new ArrayList<>();

    GatedOutcome outcome =
        web.blocker(
            gatedRollout(WEB)
                .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, broken)
                .build()
                .onProgress(seen::add),
            GatedOutcome.class);

    assertThat(outcome.rollout()).isInstanceOf(Rollout.RolledBack.class);
    assertThat(outcome.gates()).extracting(GateResult::action).containsExactly(GateAction.LEAVE);
    assertThat(web.answers()).isEmpty();
    assertThat(seen).anyMatch(GatedRolloutTest::tellsOfAPause);
  }

  private static boolean tellsOfAPause(Progress progress) {
    return progress.diagnosis().findings().stream()
        .anyMatch(it -> it.cause() == Cause.LIFECYCLE_HOOK && it.remedy().startsWith("Answer it"));
  }

  @Test
  void gate_whileItMeasures_tellsNobodyToAnswer() {
    ShiftingService web = open(ShiftingService.blueGreen(pause(STEP)));
    List<Progress> seen = new ArrayList<>();

    web.await(
        gatedRollout(WEB)
            .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD.times(20))
            .build()
            .onProgress(seen::add));

    assertThat(seen).hasSizeGreaterThan(5).noneMatch(GatedRolloutTest::tellsOfAPause);
  }

  @Test
  void pauseAtAnotherStage_isToldAndLeftAlone() {
    ShiftingService web =
        open(ShiftingService.blueGreen(pause("POST_TEST_TRAFFIC_SHIFT"), pause(STEP)));
    List<Progress> seen = new ArrayList<>();

    WaitFailure failure =
        web.await(
                gatedRollout(WEB)
                    .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD)
                    .build()
                    .atMost(Duration.ofMinutes(20))
                    .onProgress(seen::add))
            .getLeft();

    assertThat(failure.remedy()).contains("continue-service-deployment");
    assertThat(seen).anyMatch(GatedRolloutTest::tellsOfAPause);
    assertThat(web.answers()).isEmpty();
  }

  @Test
  void twoAnalyses_oneFails_endsTheOther() {
    ShiftingService web = open(ShiftingService.blueGreen(pause(STEP)));
    Instant begin = now(web);

    GatedOutcome outcome =
        web.blocker(
            gatedRollout(WEB)
                .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD.every(Duration.ofMinutes(10)).times(3))
                .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, BAD)
                .build(),
            GatedOutcome.class);

    assertThat(outcome.failedGate().orElseThrow().analyses())
        .extracting(AnalysisResult::name)
        .containsExactly("never");
    assertThat(Duration.between(begin, now(web))).isLessThan(Duration.ofMinutes(10));
  }

  @Test
  void twoAnalyses_bothPass_goOnTogether() {
    ShiftingService web = open(ShiftingService.blueGreen(pause(STEP)));

    GatedOutcome outcome =
        web.await(
                gatedRollout(WEB)
                    .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD.times(3), GOOD.times(2))
                    .build())
            .get();

    assertThat(outcome.gates().get(0).analyses()).hasSize(2);
    assertThat(web.answers()).hasSize(1);
  }

  @Test
  void lambdaBesideThePause_isNotAnswered() {
    ShiftingService web = open(ShiftingService.blueGreen(lambda(STEP), pause(STEP)));
    web.simulator()
        .hooks()
        .play(
            ShiftingService.FUNCTION,
            call -> call.attempt() < 20 ? HookAnswer.inProgress() : HookAnswer.succeeded());

    GatedOutcome outcome =
        web.await(gatedRollout(WEB).gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD).build()).get();

    assertThat(outcome.gates()).hasSize(1);
    assertThat(outcome.gates().get(0).pause().hook().id()).startsWith("ecs-pause-");
    assertThat(web.answers()).hasSize(1);
  }

  @Test
  void gatesAtTwoStages_eachAnswersItsOwn() {
    ShiftingService web =
        open(ShiftingService.blueGreen(pause("POST_TEST_TRAFFIC_SHIFT"), pause(STEP)));

    GatedOutcome outcome =
        web.await(
                gatedRollout(WEB)
                    .gate(POST_TEST_TRAFFIC_SHIFT, GOOD)
                    .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD)
                    .build())
            .get();

    assertThat(outcome.gates())
        .extracting(gate -> gate.pause().stage())
        .containsExactly("POST_TEST_TRAFFIC_SHIFT", STEP);
  }

  @Test
  void hookThatEndsWhileItIsAnalysed_endsItsAnalysis() {
    ShiftingService web = open(ShiftingService.blueGreen(pause(STEP)));
    Instant begin = now(web);

    GatedOutcome outcome =
        web.blocker(
            gatedRollout(WEB)
                .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD.every(Duration.ofHours(1)).times(10))
                .build(),
            GatedOutcome.class);

    assertThat(outcome.rollout()).isInstanceOf(Rollout.RolledBack.class);
    assertThat(outcome.gates()).isEmpty();
    assertThat(web.answers()).isEmpty();
    assertThat(Duration.between(begin, now(web))).isLessThan(Duration.ofMinutes(45));
  }

  @Test
  void gateAtAStageWithoutPause_failsAndSaysSo() {
    ShiftingService web = open(ShiftingService.blueGreen(lambda(STEP)));

    GateWithoutPause blocker =
        web.blocker(
            gatedRollout(WEB).gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD).build(),
            GateWithoutPause.class);

    assertThat(blocker.message()).contains("no lifecycle hook of type PAUSE at " + STEP);
  }

  @Test
  void analysis_limitsThatMakeNoSense_areRefused() {
    assertThatThrownBy(() -> GOOD.times(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GOOD.failures(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GOOD.inconclusive(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GOOD.every(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
