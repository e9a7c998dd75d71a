package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.hook.HookAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookDetail;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStatus;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

/** Whatever is done to deployments that shift traffic, none of it is lost. */
class ShiftStormTest {
  private static final String BEFORE = "PRE_PRODUCTION_TRAFFIC_SHIFT";

  private final SplittableRandom random = new SplittableRandom(19);

  @ParameterizedTest
  @ValueSource(strings = {"BLUE_GREEN", "LINEAR", "CANARY"})
  void anything_atAnyMoment_leavesAllTrafficSomewhereAndEndsInOrder(String strategy) {
    for (int world = 0; world < 12; world++) {
      ShiftStage web = new ShiftStage(c -> configure(c, strategy));
      for (int step = 0; step < 30; step++) {
        act(web);
        assertThat(total(web.weights())).isEqualTo(100);
      }
      end(web);
    }
  }

  private static void configure(DeploymentConfiguration.Builder configuration, String strategy) {
    configuration
        .strategy(strategy)
        .bakeTimeInMinutes(3)
        .alarms(alarms -> alarms.alarmNames("errors").enable(true).rollback(true))
        .deploymentCircuitBreaker(breaker -> breaker.enable(true).rollback(true))
        .lifecycleHooks(
            ShiftStage.pause(DeploymentLifecycleHookAction.CONTINUE, BEFORE),
            ShiftStage.lambda(DeploymentLifecycleHookAction.ROLLBACK, BEFORE));
  }

  private static long total(Map<String, Double> weights) {
    return Math.round(weights.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  private void act(ShiftStage web) {
    Faults faults = web.stage().simulator().faults();
    switch (random.nextInt(9)) {
      case 0 -> web.deploy();
      case 1 -> goOn(web, DeploymentLifecycleHookAction.CONTINUE);
      case 2 -> goOn(web, DeploymentLifecycleHookAction.ROLLBACK);
      case 3 -> stop(web);
      case 4 -> faults.inject("alarm alarmName=errors lasting=PT20S");
      case 5 -> faults.inject("container-exit code=1 after=PT2S service=web times=2");
      case 6 -> web.ecs().updateService(u -> u.service("web").desiredCount(1 + random.nextInt(3)));
      case 7 ->
          web.play(
              List.of(HookAnswer.succeeded(), HookAnswer.inProgress(), HookAnswer.failed())
                  .get(random.nextInt(3)));
      default -> web.stage().advance(Duration.ofSeconds(random.nextInt(90)));
    }
    web.stage().advance(Duration.ofSeconds(random.nextInt(10)));
  }

  private static void goOn(ShiftStage web, DeploymentLifecycleHookAction action) {
    for (DeploymentLifecycleHookDetail hook : web.deployment().lifecycleHookDetails()) {
      if (hook.status() == DeploymentLifecycleHookStatus.AWAITING_ACTION) {
        try {
          web.goOn(hook, action);
        } catch (EcsException e) {
          assertThat(e.statusCode()).isEqualTo(400);
        }
      }
    }
  }

  private void stop(ShiftStage web) {
    String arn = web.deployment().serviceDeploymentArn();
    boolean isAbort = random.nextInt(4) == 0;
    try {
      web.ecs()
          .stopServiceDeployment(
              stop ->
                  stop.serviceDeploymentArn(arn)
                      .stopType(
                          isAbort
                              ? StopServiceDeploymentStopType.ABORT
                              : StopServiceDeploymentStopType.ROLLBACK));
    } catch (EcsException e) {
      assertThat(e.statusCode()).isEqualTo(400);
    }
  }

  /** A last deployment that nothing disturbs takes over all. */
  private static void end(ShiftStage web) {
    web.stage().simulator().faults().clear();
    web.play(HookAnswer.succeeded());
    web.stage().settle();
    web.deploy();
    for (int hooks = 0; hooks < 20; hooks++) {
      web.stage().settle();
      goOn(web, DeploymentLifecycleHookAction.CONTINUE);
    }

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
    assertThat(web.service().deployments()).hasSize(1);
    assertThat(web.running()).isEqualTo(web.service().desiredCount());
    assertThat(web.weights()).hasSize(1).containsValue(100.0);
  }
}
