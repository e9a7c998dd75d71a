package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentRollbackMonitorsStatus;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;

class AlarmFaultTest {
  private final Stage stage = new Stage();
  private final Faults faults = stage.simulator().faults();
  private String good;

  @BeforeEach
  void steady() {
    good = stage.define("worker");
    stage.instance(65_536, 65_536);
    service("web", true);
    stage.settle();
  }

  private void service(String name, boolean rollback) {
    stage.service(
        name,
        request ->
            request
                .taskDefinition(good)
                .desiredCount(1)
                .deploymentConfiguration(
                    c ->
                        c.alarms(
                            a -> a.alarmNames("errors", "p99").enable(true).rollback(rollback))));
  }

  private void deploy() {
    String next = stage.define("worker");
    stage.ecs().updateService(request -> request.service("web").taskDefinition(next));
    stage.advance(Duration.ofSeconds(3));
  }

  private ServiceDeployment latest(String service) {
    String arn =
        stage
            .ecs()
            .listServiceDeployments(request -> request.service(service))
            .serviceDeployments()
            .get(0)
            .serviceDeploymentArn();
    return stage
        .ecs()
        .describeServiceDeployments(request -> request.serviceDeploymentArns(arn))
        .serviceDeployments()
        .get(0);
  }

  @Test
  void alarm_duringADeployment_rollsItBackWithTheReason() {
    String former = stage.service("web").deployments().get(0).id();
    deploy();

    faults.inject(Fault.alarm("p99"));
    stage.settle();

    Service web = stage.service("web");
    assertThat(web.taskDefinition()).isEqualTo(good);
    assertThat(web.deployments())
        .extracting(Deployment::rolloutState)
        .containsExactly(DeploymentRolloutState.COMPLETED);
    assertThat(web.events())
        .extracting(ServiceEvent::message)
        .anyMatch(message -> message.endsWith("deployment failed: alarm detected."));
    ServiceDeployment undone = latest("web");
    assertThat(undone.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
    assertThat(undone.rollback().reason())
        .isEqualTo("ECS deployment failed: rolling back to deploymentId " + former + ".");
    assertThat(undone.alarms().status())
        .isEqualTo(ServiceDeploymentRollbackMonitorsStatus.TRIGGERED);
  }

  @Test
  void alarm_thatFailedADeployment_isNamedAsTriggered() {
    faults.inject("alarm alarmName=latency");
    deploy();
    assertThat(latest("web").alarms().hasTriggeredAlarmNames()).isFalse();

    Injection alarm = faults.inject(Fault.alarm("p99"));
    stage.advance(Duration.ofSeconds(1));
    alarm.remove();
    faults.inject(Fault.alarm("errors"));
    stage.settle();

    ServiceDeploymentAlarms alarms = latest("web").alarms();
    assertThat(alarms.triggeredAlarmNames()).containsExactly("p99");
    assertThat(alarms.alarmNames()).containsExactly("errors", "p99");
  }

  @Test
  void alarm_withoutRollback_stopsTheDeploymentWhereItIs() {
    service("api", false);
    stage.advance(Duration.ofSeconds(3));

    faults.inject("alarm alarmName=errors");
    stage.settle();

    assertThat(stage.service("api").deployments())
        .extracting(Deployment::rolloutState)
        .containsExactly(DeploymentRolloutState.FAILED);
    assertThat(latest("api").status()).isEqualTo(ServiceDeploymentStatus.STOPPED);
    assertThat(latest("api").statusReason()).isEqualTo("ECS deployment failed: alarm detected.");
  }

  @Test
  void alarm_ofAnotherNameOrOver_leavesTheDeploymentAlone() {
    faults.inject(Fault.alarm("errors")).remove();
    deploy();
    faults.inject("alarm alarmName=latency");
    stage.settle();

    assertThat(latest("web").status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
  }

  @Test
  void alarm_beforeTheDeployment_isNotWatched() {
    faults.inject(Fault.alarm("errors"));
    deploy();
    stage.settle();

    assertThat(latest("web").status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
    assertThat(latest("web").alarms().status())
        .isEqualTo(ServiceDeploymentRollbackMonitorsStatus.DISABLED);
  }

  @Test
  void alarm_withoutName_isRefused() {
    assertThatThrownBy(() -> Fault.alarm(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("alarmName is empty");
  }
}
