package io.github.fluentecs.workflows.rollout;

import static io.github.fluentecs.waiters.service.LifecycleStage.PRE_PRODUCTION_TRAFFIC_SHIFT;
import static io.github.fluentecs.workflows.rollout.Analysis.analysis;
import static io.github.fluentecs.workflows.rollout.GatedRollout.gatedRollout;
import static io.github.fluentecs.workflows.rollout.ShiftingService.STEP;
import static io.github.fluentecs.workflows.rollout.ShiftingService.WEB;
import static io.github.fluentecs.workflows.rollout.ShiftingService.pause;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.service.Rollout;
import io.github.fluentecs.workflows.KilledAtEveryStep;
import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each hook is answered once, whatever is lost, refused or killed. */
@Timeout(300)
class AnsweredOnceTest {
  private static final String CALL = "ContinueServiceDeployment";
  private static final Analysis GOOD =
      analysis("always", () -> true).every(Duration.ofSeconds(30)).times(2);

  /** Answers from everywhere are lost or refused, more often than the client tries by itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {"resetAfterEffect", "resetBeforeEffect", "serverError", "throttling", "mixed"})
  void answer_lostOrRefused_takesEffectOnceForEachHook(String name) {
    try (ShiftingService web = ShiftingService.linear(pause(STEP))) {
      trouble(web.simulator(), name);

      GatedOutcome outcome =
          web.await(
                  gatedRollout(WEB)
                      .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD)
                      .build()
                      .atMost(Duration.ofHours(4)))
              .get();

      assertThat(outcome.rollout().succeeded()).isTrue();
      assertThat(web.answers()).hasSize(5);
    }
  }

  private static void trouble(EcsSimulator simulator, String name) {
    switch (name) {
      case "resetAfterEffect" ->
          simulator.faults().inject(Fault.resetAfterEffect().on(CALL), When.always());
      case "resetBeforeEffect" ->
          simulator.faults().inject(Fault.resetBeforeEffect().on(CALL), When.next(9));
      case "serverError" -> simulator.faults().inject(Fault.serverError().on(CALL), When.next(9));
      case "throttling" -> simulator.faults().inject(Fault.throttling().on(CALL), When.next(9));
      default -> {
        simulator.faults().inject(Fault.resetAfterEffect().on(CALL), When.chance(0.4));
        simulator.faults().inject(Fault.serverError().on(CALL), When.chance(0.4));
        simulator.faults().inject(Fault.throttling(), When.chance(0.2));
      }
    }
  }

  @Test
  void answer_denied_failsAsTheCallDid() {
    try (ShiftingService web = ShiftingService.blueGreen(pause(STEP))) {
      web.simulator()
          .faults()
          .inject(Fault.error("AccessDeniedException", 400, "not authorized").on(CALL));

      WaitFailure failure =
          web.await(gatedRollout(WEB).gate(PRE_PRODUCTION_TRAFFIC_SHIFT, GOOD).build()).getLeft();

      assertThat(failure).isInstanceOf(WaitFailure.CallFailed.class);
      assertThat(failure.message()).contains("not authorized");
      assertThat(web.answers()).isEmpty();
    }
  }

  /** A linear rollout; the process that follows it dies somewhere. */
  private abstract static class Gated implements KilledAtEveryStep.Scenario<GatedOutcome> {
    final ShiftingService web = ShiftingService.linear(40, pause(STEP));

    @Override
    public EcsSimulator simulator() {
      return web.simulator();
    }

    Wait<GatedOutcome> gated(Analysis analysis) {
      return gatedRollout(WEB)
          .gate(PRE_PRODUCTION_TRAFFIC_SHIFT, analysis)
          .build()
          .atMost(Duration.ofHours(4));
    }
  }

  private static final class Passing extends Gated {
    @Override
    public Wait<GatedOutcome> words() {
      return gated(GOOD);
    }

    @Override
    public void check(Either<WaitFailure, GatedOutcome> end) {
      try (web) {
        assertThat(end.isRight()).as(() -> end.getLeft().message()).isTrue();
        assertThat(end.get().rollout().succeeded()).isTrue();
        assertThat(web.answers()).hasSize(3);
        assertThat(web.oldTraffic()).isZero();
      }
    }
  }

  private static final class FailingAt40 extends Gated {
    @Override
    public Wait<GatedOutcome> words() {
      return gated(
          analysis("error rate", () -> web.oldTraffic() > 90)
              .every(Duration.ofSeconds(30))
              .times(2));
    }

    @Override
    public void check(Either<WaitFailure, GatedOutcome> end) {
      try (web) {
        assertThat(end.isLeft()).isTrue();
        GatedOutcome outcome = (GatedOutcome) ((WaitFailure.Impossible) end.getLeft()).blocker();
        assertThat(outcome.rollout()).isInstanceOf(Rollout.RolledBack.class);
        assertThat(web.answers()).hasSize(2);
        assertThat(web.oldTraffic()).isEqualTo(100);
      }
    }
  }

  @Test
  void process_killedAtAnyCallOfARolloutThatPasses_endsTheSame() {
    int deaths = KilledAtEveryStep.run(Passing::new);

    System.out.println(
        "a gated rollout that passes, killed " + deaths + " times: 3 continues each");
    assertThat(deaths).isGreaterThan(40);
  }

  @Test
  void process_killedAtAnyCallOfARolloutThatFails_endsTheSame() {
    int deaths = KilledAtEveryStep.run(FailingAt40::new);

    System.out.println(
        "a gated rollout that fails at 40 %, killed " + deaths + " times: 2 answers each");
    assertThat(deaths).isGreaterThan(30);
  }
}
