package io.github.fluentecs.waiters.service;

import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.service.LifecycleStage.BAKE_TIME;
import static io.github.fluentecs.waiters.service.LifecycleStage.CLEAN_UP;
import static io.github.fluentecs.waiters.service.LifecycleStage.POST_TEST_TRAFFIC_SHIFT;
import static io.github.fluentecs.waiters.service.LifecycleStage.PRE_PRODUCTION_TRAFFIC_SHIFT;
import static io.github.fluentecs.waiters.service.LifecycleStage.PRODUCTION_TRAFFIC_SHIFT;
import static io.github.fluentecs.waiters.service.LifecycleStage.SCALE_UP;
import static io.github.fluentecs.waiters.service.ServiceWaits.newestUpdate;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutReached;
import static io.github.fluentecs.waiters.service.ShiftingService.blueGreen;
import static io.github.fluentecs.waiters.service.ShiftingService.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.hook.HookAnswer;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.Wait;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/** Waits for the lifecycle stages of deployments that shift traffic, on virtual time. */
@Timeout(60)
class RolloutReachedTest {
  private static final LifecycleStage NEW_STAGE = new LifecycleStage("PRE_SOMETHING_NEW");

  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  private Instant now() {
    return ecs.simulator().time().now();
  }

  private RolloutState met(Wait<RolloutState> wait) {
    return ecs.await(wait).getOrElseThrow(failure -> new AssertionError(failure.message()));
  }

  @Test
  void rolloutReached_bakeOf23Hours_endsWhenTheTrafficHasShifted() {
    Service service = ShiftingService.updated(ecs, blueGreen(23 * 60));
    Instant begin = now();

    RolloutState state = met(rolloutReached(service, BAKE_TIME).atMost(Duration.ofMinutes(10)));

    assertThat(state.stage()).contains(BAKE_TIME);
    assertThat(state.traffic()).hasValue(100);
    assertThat(
            state.serviceDeployment().orElseThrow().hasStatus(ServiceDeploymentStatus.IN_PROGRESS))
        .isTrue();
    assertThat(Duration.between(begin, now())).isLessThan(Duration.ofMinutes(10));
    System.out.println(
        "a bake of 23 h: the wait for the shift ends after " + Duration.between(begin, now()));

    ecs.advance(Duration.ofMinutes(22 * 60));
    assertThat(met(rolloutReached(WEB, BAKE_TIME)).stage()).contains(BAKE_TIME);
    ecs.advance(Duration.ofHours(1));
    assertThat(ecs.await(rolloutOf(service)).isRight()).isTrue();
  }

  @Test
  void rolloutReached_earlierStage_isMetByTheLaterOne() {
    Service service = ShiftingService.updated(ecs, blueGreen(60));
    met(rolloutReached(service, BAKE_TIME));

    assertThat(met(rolloutReached(WEB, SCALE_UP)).stage()).contains(BAKE_TIME);
  }

  @Test
  void rolloutReached_linear_isMetByTheFirstStep() {
    Service service = ShiftingService.updated(ecs, ShiftingService::linear);

    assertThat(met(rolloutReached(service, PRE_PRODUCTION_TRAFFIC_SHIFT)).traffic().orElse(0))
        .isLessThanOrEqualTo(20);
    assertThat(met(rolloutReached(service, PRODUCTION_TRAFFIC_SHIFT)).traffic().orElse(0))
        .isBetween(20.0, 40.0);
  }

  @Test
  void rolloutReached_linearBetweenTwoSteps_hasReachedTheShift() {
    Service service =
        ShiftingService.updated(
            ecs,
            configuration -> {
              ShiftingService.linear(configuration);
              configuration.lifecycleHooks(lambda(PRE_PRODUCTION_TRAFFIC_SHIFT));
            });
    ecs.simulator()
        .hooks()
        .play(
            ShiftingService.FUNCTION,
            call ->
                call.productionWeight() < 20 ? HookAnswer.succeeded() : HookAnswer.inProgress());
    ecs.advance(Duration.ofMinutes(10));

    RolloutState state = met(rolloutReached(service, PRODUCTION_TRAFFIC_SHIFT));

    assertThat(state.stage()).contains(PRE_PRODUCTION_TRAFFIC_SHIFT);
    assertThat(state.traffic()).hasValue(20);
  }

  @Test
  void rolloutReached_stageThatNobodyKnows_isMetBySuccessOnly() {
    Service service = ShiftingService.updated(ecs, blueGreen(5));

    RolloutState state = met(rolloutReached(service, NEW_STAGE));

    assertThat(
            state.serviceDeployment().orElseThrow().hasStatus(ServiceDeploymentStatus.SUCCESSFUL))
        .isTrue();
  }

  @Test
  void rolloutReached_rolledBackBefore_failsWithTheRollout() {
    Service service = failing();

    Blocker blocker = ecs.blocker(rolloutReached(service, CLEAN_UP));

    assertThat(blocker).isInstanceOf(Rollout.RolledBack.class);
  }

  @Test
  void rolloutReached_completedBefore_isMetAtOnce() {
    Service service = ShiftingService.updated(ecs, blueGreen(5));
    ecs.settle();
    Instant begin = now();

    assertThat(met(rolloutReached(service, BAKE_TIME)).verdict()).isNotNull();
    assertThat(met(rolloutReached(WEB, BAKE_TIME)).verdict()).isNotNull();
    assertThat(Duration.between(begin, now())).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void newestUpdate_rolledBack_isTheOneThatFailed() {
    Service updated = failing();
    ecs.settle();

    Blocker blocker = ecs.blocker(newestUpdate(WEB).then(service -> rolloutOf(service)));

    assertThat(((Rollout.RolledBack) blocker).from().id())
        .isEqualTo(updated.primaryDeployment().orElseThrow().id());
    assertThat(ecs.await(rolloutOf(ShiftingService.described(ecs))).get().succeeded()).isTrue();
  }

  @Test
  void newestUpdate_underWay_isTheServiceAsItIs() {
    Service updated = failing();

    assertThat(ecs.await(newestUpdate(WEB)).get().primaryDeployment())
        .hasValueSatisfying(
            it -> assertThat(it.id()).isEqualTo(updated.primaryDeployment().orElseThrow().id()));
  }

  @Test
  void newestUpdate_listsDenied_isTheServiceAsItIs() {
    failing();
    ecs.settle();
    ecs.simulator()
        .faults()
        .inject(
            Fault.error("AccessDeniedException", 400, "not authorized")
                .on("ListServiceDeployments"));

    assertThat(ecs.await(newestUpdate(WEB)).get().primaryDeployment())
        .isEqualTo(ShiftingService.described(ecs).primaryDeployment());
  }

  /** A deployment that is rolled back after its test traffic. */
  private Service failing() {
    ecs.simulator().hooks().play(ShiftingService.FUNCTION, HookAnswer.failed());
    return ShiftingService.updated(ecs, blueGreen(5, lambda(POST_TEST_TRAFFIC_SHIFT)));
  }
}
