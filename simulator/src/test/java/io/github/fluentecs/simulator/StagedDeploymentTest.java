package io.github.fluentecs.simulator;

import static io.github.fluentecs.simulator.ShiftStage.BLUE;
import static io.github.fluentecs.simulator.ShiftStage.GREEN;
import static io.github.fluentecs.simulator.ShiftStage.TEST_RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

/** Deployments that shift traffic, by stages, on virtual time. */
class StagedDeploymentTest {
  private static final Map<String, Double> ALL_BLUE = Map.of(BLUE, 100.0, GREEN, 0.0);

  private static void watched(DeploymentConfiguration.Builder configuration) {
    ShiftStage.blueGreen(configuration);
    configuration
        .alarms(alarms -> alarms.alarmNames("errors").enable(true).rollback(true))
        .deploymentCircuitBreaker(breaker -> breaker.enable(true).rollback(true));
  }

  @Test
  void blueGreen_update_goesThroughItsStagesInOrder() {
    ShiftStage web = new ShiftStage(ShiftStage::blueGreen);
    web.deploy();

    assertThat(web.stages())
        .containsExactly(
            "PRE_SCALE_UP",
            "SCALE_UP",
            "POST_SCALE_UP",
            "TEST_TRAFFIC_SHIFT",
            "POST_TEST_TRAFFIC_SHIFT",
            "PRE_PRODUCTION_TRAFFIC_SHIFT",
            "PRODUCTION_TRAFFIC_SHIFT",
            "POST_PRODUCTION_TRAFFIC_SHIFT",
            "BAKE_TIME",
            "CLEAN_UP");
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
    assertThat(web.running()).isEqualTo(2);
  }

  @Test
  void blueGreen_traffic_movesTestFirstThenProduction() {
    ShiftStage web = new ShiftStage(ShiftStage::blueGreen);
    Traffic traffic = web.stage().simulator().traffic();
    assertThat(web.weights()).containsExactly(Map.entry(BLUE, 100.0));
    web.deploy();

    web.reach("POST_SCALE_UP");
    assertThat(web.weights()).isEqualTo(ALL_BLUE);
    web.reach("TEST_TRAFFIC_SHIFT");
    assertThat(web.weights()).isEqualTo(ALL_BLUE);
    assertThat(traffic.weights(TEST_RULE)).isEqualTo(Map.of(BLUE, 0.0, GREEN, 100.0));
    web.reach("BAKE_TIME");
    assertThat(web.weights()).isEqualTo(Map.of(BLUE, 0.0, GREEN, 100.0));

    ServiceDeployment deployment = web.deployment();
    assertThat(deployment.targetServiceRevision().requestedProductionTrafficWeight())
        .isEqualTo(100);
    assertThat(deployment.sourceServiceRevisions().get(0).requestedProductionTrafficWeight())
        .isZero();
    String revision = deployment.targetServiceRevision().arn();
    assertThat(
            web.ecs()
                .describeServiceRevisions(d -> d.serviceRevisionArns(revision))
                .serviceRevisions()
                .get(0)
                .resolvedConfiguration()
                .loadBalancers()
                .get(0)
                .targetGroupArn())
        .isEqualTo(GREEN);
  }

  @Test
  void blueGreen_secondUpdate_shiftsBackToTheFirstTargetGroup() {
    ShiftStage web = new ShiftStage(ShiftStage::blueGreen);
    web.deploy();
    web.stage().settle();
    web.deploy();
    web.stage().settle();

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
    assertThat(web.weights()).containsExactly(Map.entry(BLUE, 100.0));
  }

  @Test
  void bakeTime_ofADay_keepsBothRevisionsUntilItEnds() {
    ShiftStage web =
        new ShiftStage(c -> c.strategy(DeploymentStrategy.BLUE_GREEN).bakeTimeInMinutes(1440));
    web.deploy();
    web.reach("BAKE_TIME");

    web.stage().advance(Duration.ofHours(23));
    assertThat(web.at()).isEqualTo("BAKE_TIME");
    assertThat(web.running()).isEqualTo(4);
    assertThat(web.service().deployments()).hasSize(2);

    web.stage().advance(Duration.ofHours(1).plusMinutes(1));
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
    assertThat(web.running()).isEqualTo(2);
  }

  @Test
  void linear_steps_haveThePercentAndTheBakeOfTheConfiguration() {
    ShiftStage web = new ShiftStage(ShiftStage::linear);
    web.deploy();
    web.reach("POST_SCALE_UP");
    List<Instant> times = new ArrayList<>();
    List<Double> weights = new ArrayList<>(List.of(0.0));
    while (web.status() == ServiceDeploymentStatus.IN_PROGRESS) {
      Double green = web.weights().getOrDefault(GREEN, 0.0);
      if (!green.equals(weights.get(weights.size() - 1))) {
        weights.add(green);
        times.add(web.stage().simulator().time().now());
      }
      web.stage().advance(Duration.ofSeconds(1));
    }

    assertThat(weights).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
    for (int i = 1; i < times.size(); i++) {
      assertThat(Duration.between(times.get(i - 1), times.get(i)))
          .isEqualTo(Duration.ofSeconds(70));
    }
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
  }

  @Test
  void linear_everyStep_hasItsStageBefore() {
    ShiftStage web = new ShiftStage(ShiftStage::linear);
    web.deploy();

    assertThat(web.stages())
        .filteredOn(each -> each.equals("PRE_PRODUCTION_TRAFFIC_SHIFT"))
        .hasSize(5);
  }

  @Test
  void canary_secondStep_takesAllAfterItsBake() {
    ShiftStage web =
        new ShiftStage(
            c ->
                c.strategy(DeploymentStrategy.CANARY)
                    .canaryConfiguration(k -> k.canaryPercent(2.5).canaryBakeTimeInMinutes(30)));
    web.deploy();
    web.reach("PRODUCTION_TRAFFIC_SHIFT");
    assertThat(web.weights()).isEqualTo(Map.of(BLUE, 97.5, GREEN, 2.5));

    web.stage().advance(Duration.ofMinutes(29));
    assertThat(web.weights()).containsEntry(GREEN, 2.5);
    web.stage().advance(Duration.ofMinutes(2));
    assertThat(web.weights()).containsEntry(GREEN, 100.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRE_SCALE_UP",
        "SCALE_UP",
        "POST_SCALE_UP",
        "TEST_TRAFFIC_SHIFT",
        "POST_TEST_TRAFFIC_SHIFT",
        "PRE_PRODUCTION_TRAFFIC_SHIFT",
        "PRODUCTION_TRAFFIC_SHIFT",
        "POST_PRODUCTION_TRAFFIC_SHIFT",
        "BAKE_TIME"
      })
  void alarm_inTheMiddleOfAStage_bringsTheTrafficBack(String stage) {
    ShiftStage web = new ShiftStage(StagedDeploymentTest::watched);
    web.deploy();
    web.reach(stage);

    web.stage().simulator().faults().inject("alarm alarmName=errors");
    web.stage().advance(Duration.ofSeconds(1));
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_IN_PROGRESS);
    assertThat(web.weights()).containsEntry(BLUE, 100.0).doesNotContainEntry(GREEN, 100.0);
    web.stage().settle();

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
    assertThat(web.service().taskDefinition()).endsWith("web:1");
    assertThat(web.running()).isEqualTo(2);
    assertThat(web.deployment().alarms().triggeredAlarmNames()).containsExactly("errors");
  }

  @Test
  void circuitBreaker_tasksThatDoNotStart_rollsBackBeforeAnyTrafficMoves() {
    ShiftStage web = new ShiftStage(StagedDeploymentTest::watched);
    web.stage().simulator().faults().inject("image-pull-failure taskDefinition=web:2");
    web.deploy();
    web.reach("SCALE_UP");
    assertThat(web.weights()).isEqualTo(ALL_BLUE);
    web.stage().settle();

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
    assertThat(web.running()).isEqualTo(2);
    assertThat(web.weights()).containsExactly(Map.entry(BLUE, 100.0));
  }

  @Test
  void stop_withRollback_bringsTheTrafficBack() {
    ShiftStage web = new ShiftStage(ShiftStage::linear);
    web.deploy();
    web.reach("PRODUCTION_TRAFFIC_SHIFT");

    String arn = web.deployment().serviceDeploymentArn();
    web.ecs().stopServiceDeployment(stop -> stop.serviceDeploymentArn(arn));
    web.stage().settle();

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
    assertThat(web.weights()).containsExactly(Map.entry(BLUE, 100.0));
    assertThat(web.running()).isEqualTo(2);
  }

  @Test
  void stop_withAbort_leavesTrafficAndTasksWhereTheyAre() {
    ShiftStage web = new ShiftStage(ShiftStage::linear);
    web.deploy();
    web.reach("PRODUCTION_TRAFFIC_SHIFT");

    String arn = web.deployment().serviceDeploymentArn();
    web.ecs()
        .stopServiceDeployment(
            stop -> stop.serviceDeploymentArn(arn).stopType(StopServiceDeploymentStopType.ABORT));
    web.stage().advance(Duration.ofHours(1));

    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.STOPPED);
    assertThat(web.weights()).isEqualTo(Map.of(BLUE, 80.0, GREEN, 20.0));
    assertThat(web.running()).isEqualTo(4);
  }

  @Test
  void update_inTheMiddleOfAShift_reconcilesFirst() {
    ShiftStage web = new ShiftStage(ShiftStage::linear);
    web.deploy();
    web.reach("PRODUCTION_TRAFFIC_SHIFT");
    web.deploy();
    web.stage().advance(Duration.ofSeconds(1));

    assertThat(web.at()).isEqualTo("RECONCILE_SERVICE");
    assertThat(web.weights()).containsEntry(BLUE, 100.0);
    web.reach("PRE_SCALE_UP");
    assertThat(web.running()).isEqualTo(2);
    web.stage().settle();
    assertThat(web.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
    assertThat(web.service().taskDefinition()).endsWith("web:3");
    assertThat(web.running()).isEqualTo(2);
  }

  @Test
  void create_strategyOfAnotherController_isRefused() {
    ShiftStage web = new ShiftStage(ShiftStage::blueGreen);

    assertThatThrownBy(
            () ->
                web.ecs()
                    .createService(
                        create ->
                            OnFargate.create(create)
                                .serviceName("other")
                                .taskDefinition("web")
                                .desiredCount(1)
                                .deploymentController(controller -> controller.type("EXTERNAL"))
                                .deploymentConfiguration(
                                    c ->
                                        c.strategy(DeploymentStrategy.CANARY)
                                            .bakeTimeInMinutes(1))))
        .isInstanceOf(InvalidParameterException.class);
  }
}
