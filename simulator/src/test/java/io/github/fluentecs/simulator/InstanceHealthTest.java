package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceField;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceHealthStatus;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckResult;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckState;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckType;

class InstanceHealthTest {
  private final Stage stage = new Stage();
  private final ContainerInstance instance = stage.instance();
  private final Instant start = instance.registeredAt();

  @Test
  void health_notIncluded_isAbsent() {
    assertThat(stage.describe(instance).healthStatus()).isNull();
  }

  @Test
  void health_ofANewInstance_isInitializingAndThenOk() {
    check(InstanceHealthCheckState.INITIALIZING, start);

    stage.advance(Duration.ofSeconds(30));

    check(InstanceHealthCheckState.OK, start.plusSeconds(30));
    stage.advance(Duration.ofSeconds(30));
    assertThat(check(InstanceHealthCheckState.OK, start.plusSeconds(30)).lastUpdated())
        .isEqualTo(start.plusSeconds(60));
  }

  @Test
  void health_whileTheFaultLasts_isImpaired() {
    stage.advance(Duration.ofMinutes(1));
    stage
        .simulator()
        .faults()
        .inject(
            "instance-impaired lasting=PT5M containerInstance=" + instance.containerInstanceArn());
    stage.advance(Duration.ofMinutes(4));

    assertThat(check(InstanceHealthCheckState.IMPAIRED, start.plusSeconds(60)).statusReason())
        .isEqualTo("The container runtime does not respond.");
    stage.advance(Duration.ofMinutes(1));
    assertThat(check(InstanceHealthCheckState.OK, start.plusSeconds(360)).statusReason()).isNull();
  }

  @Test
  void health_impairedBeforeTheFirstResult_isInitializingAgain() {
    Fault fault = Fault.instanceImpaired(instance.containerInstanceArn());
    stage.advance(Duration.ofSeconds(10));
    Injection impaired = stage.simulator().faults().inject(fault);

    check(InstanceHealthCheckState.IMPAIRED, start.plusSeconds(10));
    impaired.remove();
    check(InstanceHealthCheckState.INITIALIZING, start);
    stage.advance(Duration.ofSeconds(20));
    check(InstanceHealthCheckState.OK, start.plusSeconds(30));
  }

  @Test
  void health_whileTheAgentIsLost_isUnknownSinceThen() {
    stage.advance(Duration.ofMinutes(1));
    Injection lost =
        stage.simulator().faults().inject(Fault.agentLost(instance.containerInstanceArn()));
    stage.advance(Duration.ofMinutes(1));

    InstanceHealthCheckResult unknown =
        check(InstanceHealthCheckState.INSUFFICIENT_DATA, start.plusSeconds(60));
    assertThat(unknown.statusReason()).isEqualTo("The container agent is not connected.");
    assertThat(unknown.lastUpdated()).isEqualTo(start.plusSeconds(60));

    lost.remove();
    assertThat(check(InstanceHealthCheckState.OK, start.plusSeconds(120)).statusReason()).isNull();
  }

  @Test
  void health_impairedBehindALostAgent_isSeenWhenItIsBack() {
    stage.advance(Duration.ofMinutes(1));
    Injection lost =
        stage.simulator().faults().inject(Fault.agentLost(instance.containerInstanceArn()));
    stage.advance(Duration.ofMinutes(1));
    stage.simulator().faults().inject(Fault.instanceImpaired(instance.containerInstanceArn()));
    stage.advance(Duration.ofMinutes(1));

    check(InstanceHealthCheckState.INSUFFICIENT_DATA, start.plusSeconds(60));
    lost.remove();
    check(InstanceHealthCheckState.IMPAIRED, start.plusSeconds(180));
  }

  @Test
  void health_afterANewRegistrationByTheAgent_isKnownAgain() {
    stage.advance(Duration.ofMinutes(1));
    stage.simulator().faults().inject(Fault.agentLost(instance.containerInstanceArn()));
    stage.advance(Duration.ofMinutes(1));

    stage.instance(r -> r.containerInstanceArn(instance.containerInstanceArn()));

    check(InstanceHealthCheckState.OK, start.plusSeconds(120));
  }

  private InstanceHealthCheckResult check(InstanceHealthCheckState state, Instant since) {
    ContainerInstanceHealthStatus health =
        stage
            .ecs()
            .describeContainerInstances(
                request ->
                    request
                        .containerInstances(instance.containerInstanceArn())
                        .include(ContainerInstanceField.CONTAINER_INSTANCE_HEALTH))
            .containerInstances()
            .get(0)
            .healthStatus();
    assertThat(health.overallStatus()).isEqualTo(state);
    assertThat(health.details()).hasSize(1);
    InstanceHealthCheckResult check = health.details().get(0);
    assertThat(check.type()).isEqualTo(InstanceHealthCheckType.CONTAINER_RUNTIME);
    assertThat(check.status()).isEqualTo(state);
    assertThat(check.lastStatusChange()).isEqualTo(since);
    return check;
  }
}
