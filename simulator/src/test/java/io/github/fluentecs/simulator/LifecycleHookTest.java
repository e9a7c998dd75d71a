package io.github.fluentecs.simulator;

import static io.github.fluentecs.simulator.ShiftStage.BLUE;
import static io.github.fluentecs.simulator.ShiftStage.FUNCTION;
import static io.github.fluentecs.simulator.ShiftStage.lambda;
import static io.github.fluentecs.simulator.ShiftStage.pause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction.CONTINUE;
import static software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction.ROLLBACK;

import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.hook.HookAnswer;
import io.github.fluentecs.simulator.hook.HookCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookDetail;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStatus;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookTargetType;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/** Hooks that pause and hooks that call functions, on virtual time. */
class LifecycleHookTest {
  private static final String STAGE = "POST_TEST_TRAFFIC_SHIFT";
  private static final String NEXT = "PRE_PRODUCTION_TRAFFIC_SHIFT";

  private static ShiftStage at(String stage, DeploymentLifecycleHook... hooks) {
    ShiftStage web =
        new ShiftStage(
            configuration -> {
              ShiftStage.blueGreen(configuration);
              configuration.lifecycleHooks(hooks);
            });
    web.deploy();
    web.reach(stage);
    return web;
  }

  private static Instant now(ShiftStage web) {
    return web.stage().simulator().time().now();
  }

  @Test
  void pause_reached_waitsAndTellsWhatItWaitsFor() {
    ShiftStage web = at(STAGE, pause(ROLLBACK, STAGE));

    DeploymentLifecycleHookDetail hook = web.hook();
    assertThat(hook.targetType()).isEqualTo(DeploymentLifecycleHookTargetType.PAUSE);
    assertThat(hook.targetArn()).isNull();
    assertThat(hook.status()).isEqualTo(DeploymentLifecycleHookStatus.AWAITING_ACTION);
    assertThat(hook.timeoutAction()).isEqualTo(ROLLBACK);
    assertThat(Duration.between(now(web), hook.expiresAt())).isEqualTo(Duration.ofHours(2));

    web.stage().settle();
    assertThat(web.at()).isEqualTo(STAGE);
    web.stage().advance(Duration.ofMinutes(115));
    assertThat(web.at()).isEqualTo(STAGE);
  }

  @Test
  void pause_reached_isAnEventForEventBridge() {
    ShiftStage web = at(STAGE, pause(ROLLBACK, STAGE));

    assertThat(web.stage().simulator().events().eventBridge())
        .filteredOn(json -> json.contains("\"ECS Hook State Change\""))
        .singleElement()
        .asString()
        .contains("\"eventName\":\"HOOK_AWAITING_ACTION\"", web.hook().hookId(), STAGE);
  }

  @Test
  void pause_continued_goesOnOnce() {
    ShiftStage web = at(STAGE, pause(ROLLBACK, STAGE));
    DeploymentLifecycleHookDetail hook = web.hook();

    web.goOn(hook, CONTINUE);
    assertThatThrownBy(() -> web.goOn(hook, CONTINUE))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("is not paused at the lifecycle hook " + hook.hookId());
    web.reach(NEXT);
    assertThat(web.deployment().lifecycleHookDetails()).isEmpty();
    web.stage().settle();

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
  }

  @Test
  void pause_rolledBack_returnsToTheFormerRevision() {
    ShiftStage web = at(STAGE, pause(CONTINUE, STAGE));

    web.goOn(web.hook(), ROLLBACK);
    web.stage().settle();

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
    assertThat(web.service().taskDefinition()).endsWith("web:1");
    assertThat(web.weights()).containsOnlyKeys(BLUE);
  }

  @Test
  void pause_unknownHook_isRefused() {
    ShiftStage web = at(STAGE, pause(CONTINUE, STAGE));
    String arn = web.deployment().serviceDeploymentArn();

    assertThatThrownBy(
            () ->
                web.ecs()
                    .continueServiceDeployment(
                        go -> go.serviceDeploymentArn(arn).hookId("ecs-pause-other")))
        .isInstanceOf(InvalidParameterException.class);
    assertThat(web.hook().status()).isEqualTo(DeploymentLifecycleHookStatus.AWAITING_ACTION);
  }

  @ParameterizedTest
  @EnumSource(
      value = DeploymentLifecycleHookAction.class,
      names = {"CONTINUE", "ROLLBACK"})
  void pause_nobodyHome_takesTheActionOfItsTimeout(DeploymentLifecycleHookAction action) {
    ShiftStage web = at(STAGE, pause(action, STAGE));

    web.stage().advance(Duration.ofMinutes(121));
    web.stage().settle();

    assertThat(web.status())
        .isEqualTo(
            action == CONTINUE
                ? ServiceDeploymentStatus.SUCCESSFUL
                : ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
  }

  @Test
  void pause_timedOut_isShownWithItsReason() {
    ShiftStage web = at(STAGE, pause(ROLLBACK, STAGE));

    web.stage().advance(Duration.ofHours(2));

    assertThat(web.hook().status()).isEqualTo(DeploymentLifecycleHookStatus.TIMED_OUT);
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_IN_PROGRESS);
    assertThat(web.deployment().rollback().reason()).contains("ECS deployment failed");
  }

  @Test
  void pause_beforeEveryStep_hasAnotherIdEachTime() {
    ShiftStage web =
        new ShiftStage(
            configuration -> {
              ShiftStage.linear(configuration);
              configuration.lifecycleHooks(pause(ROLLBACK, NEXT));
            });
    web.deploy();
    Set<String> ids = new LinkedHashSet<>();
    for (int step = 0; step < 5; step++) {
      web.stage().settle();
      assertThat(web.at()).isEqualTo(NEXT);
      ids.add(web.hook().hookId());
      web.goOn(web.hook(), CONTINUE);
    }
    web.stage().settle();

    assertThat(ids).hasSize(5);
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
  }

  @Test
  void pause_stoppedMeanwhile_isLeft() {
    ShiftStage web = at(STAGE, pause(CONTINUE, STAGE));
    DeploymentLifecycleHookDetail hook = web.hook();
    String arn = web.deployment().serviceDeploymentArn();

    web.ecs().stopServiceDeployment(stop -> stop.serviceDeploymentArn(arn));
    assertThat(web.deployment().lifecycleHookDetails()).isEmpty();
    assertThatThrownBy(() -> web.goOn(hook, CONTINUE))
        .isInstanceOf(InvalidParameterException.class);
    web.stage().settle();

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
  }

  @Test
  void function_nobodyPlays_letsItGoOn() {
    ShiftStage web = at("PRE_SCALE_UP", lambda(ROLLBACK, "PRE_SCALE_UP"));

    assertThat(web.hook().status()).isEqualTo(DeploymentLifecycleHookStatus.SUCCEEDED);
    assertThat(web.hook().targetArn()).isEqualTo(FUNCTION);
    web.stage().settle();
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
  }

  @Test
  void function_inProgress_isCalledAgainAfterItsDelay() {
    ShiftStage web =
        new ShiftStage(
            configuration -> {
              ShiftStage.blueGreen(configuration);
              configuration.lifecycleHooks(lambda(ROLLBACK, STAGE));
            });
    List<HookCall> calls = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    web.stage()
        .simulator()
        .hooks()
        .play(
            FUNCTION,
            call -> {
              calls.add(call);
              return call.attempt() == 1
                  ? HookAnswer.inProgress()
                  : call.attempt() == 2
                      ? HookAnswer.inProgress(Duration.ofMinutes(4))
                      : HookAnswer.succeeded();
            });
    web.deploy();
    web.reach(STAGE);
    times.add(now(web));
    assertThat(web.hook().status()).isEqualTo(DeploymentLifecycleHookStatus.IN_PROGRESS);
    web.reach(NEXT);
    times.add(now(web));

    assertThat(calls).extracting(HookCall::attempt).containsExactly(1, 2, 3);
    assertThat(calls.get(0).lifecycleStage()).isEqualTo(STAGE);
    assertThat(calls.get(0).productionWeight()).isZero();
    assertThat(Duration.between(times.get(0), times.get(1))).isEqualTo(Duration.ofSeconds(270));
  }

  @Test
  void function_failed_rollsBack() {
    ShiftStage web = at("POST_SCALE_UP", lambda(CONTINUE, STAGE));
    web.play(HookAnswer.failed());
    web.stage().settle();

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
    assertThat(web.hook().status()).isEqualTo(DeploymentLifecycleHookStatus.FAILED);
  }

  @Test
  void function_throws_rollsBack() {
    ShiftStage web = at("POST_SCALE_UP", lambda(CONTINUE, STAGE));
    web.stage()
        .simulator()
        .hooks()
        .play(
            FUNCTION,
            call -> {
              throw new IllegalStateException("out of memory");
            });
    web.stage().settle();

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
  }

  @ParameterizedTest
  @EnumSource(
      value = DeploymentLifecycleHookAction.class,
      names = {"CONTINUE", "ROLLBACK"})
  void function_neverDone_takesTheActionOfItsTimeout(DeploymentLifecycleHookAction action) {
    ShiftStage web = at("POST_SCALE_UP", lambda(action, STAGE));
    web.play(HookAnswer.inProgress());
    Duration took = web.stage().settle();

    assertThat(took).isGreaterThan(Duration.ofHours(2));
    assertThat(web.status())
        .isEqualTo(
            action == CONTINUE
                ? ServiceDeploymentStatus.SUCCESSFUL
                : ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
  }

  @Test
  void bothKinds_atOneStage_bothHaveToComplete() {
    ShiftStage web = at(STAGE, lambda(ROLLBACK, STAGE), pause(ROLLBACK, STAGE));
    web.stage().settle();

    assertThat(web.at()).isEqualTo(STAGE);
    assertThat(web.deployment().lifecycleHookDetails())
        .extracting(DeploymentLifecycleHookDetail::status)
        .containsExactly(
            DeploymentLifecycleHookStatus.SUCCEEDED, DeploymentLifecycleHookStatus.AWAITING_ACTION);
    web.goOn(web.deployment().lifecycleHookDetails().get(1), CONTINUE);
    web.stage().settle();
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
  }

  @Test
  void firstDeployment_ofAService_runsNoHooks() {
    ShiftStage web =
        new ShiftStage(
            configuration -> {
              ShiftStage.blueGreen(configuration);
              configuration.lifecycleHooks(pause(ROLLBACK, STAGE));
            });

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
    assertThat(web.stage().simulator().events().all())
        .extracting(Event::toString)
        .noneMatch(line -> line.contains("HOOK_AWAITING_ACTION"));
  }
}
