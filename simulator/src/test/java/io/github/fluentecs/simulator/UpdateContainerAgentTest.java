package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.MissingVersionException;
import software.amazon.awssdk.services.ecs.model.NoUpdateAvailableException;
import software.amazon.awssdk.services.ecs.model.UpdateInProgressException;

class UpdateContainerAgentTest {
  private final Stage stage = new Stage();

  @Test
  void update_oldAgent_goesThroughEveryStatusAndKeepsTheTasks() {
    ContainerInstance instance = withAgent("1.14.5");
    stage.define("worker");
    String task = stage.run("worker", 1).get(0).taskArn();
    stage.settle();

    List<String> seen = new ArrayList<>();
    assertThat(instance.agentUpdateStatus()).isNull();
    seen.add(update(instance).agentUpdateStatusAsString());
    for (int i = 0; i < 4; i++) {
      stage.advance(Duration.ofSeconds(10));
      seen.add(stage.describe(instance).agentUpdateStatusAsString());
    }

    assertThat(seen).containsExactly("PENDING", "STAGING", "STAGED", "UPDATING", "UPDATED");
    assertThat(stage.describe(instance).versionInfo().agentVersion()).isEqualTo("1.98.0");
    assertThat(stage.task(task).lastStatus()).isEqualTo("RUNNING");
    assertThatThrownBy(() -> update(instance)).isInstanceOf(NoUpdateAvailableException.class);
  }

  @Test
  void update_twice_isInProgress() {
    ContainerInstance instance = withAgent("1.14.5");
    update(instance);

    assertThatThrownBy(() -> update(instance)).isInstanceOf(UpdateInProgressException.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"custom", "1.x"})
  void update_unknownVersion_isMissing(@Nullable String version) {
    ContainerInstance instance = withAgent(version);

    assertThatThrownBy(() -> update(instance)).isInstanceOf(MissingVersionException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.98.0", "1.100.0", "2.0.0", "0.0.3"})
  void update_newestOrTooOld_isNotAvailable(String version) {
    ContainerInstance instance = withAgent(version);

    assertThatThrownBy(() -> update(instance)).isInstanceOf(NoUpdateAvailableException.class);
  }

  @Test
  void update_agentAway_goesOnOnceItIsBack() {
    ContainerInstance instance = withAgent("1.14.5");
    update(instance);
    stage.advance(Duration.ofSeconds(10));
    var away = stage.simulator().faults().inject(Fault.agentLost(instance.containerInstanceArn()));
    stage.advance(Duration.ofHours(1));
    assertThat(status(instance)).isEqualTo("STAGING");

    away.remove();
    stage.settle();

    assertThat(status(instance)).isEqualTo("UPDATED");
  }

  @Test
  void update_faults_failWhereTheyStrikeAndCanBeTriedAgain() {
    ContainerInstance instance = withAgent("1.14.5");
    String arn = instance.containerInstanceArn();
    stage.simulator().faults().inject(Fault.agentDownloadFailure(arn), When.next(1));
    stage.simulator().faults().inject("agent-update-failure times=1 containerInstance=" + arn);

    update(instance);
    assertThat(stage.settle()).isEqualTo(Duration.ofSeconds(20));
    assertThat(status(instance)).isEqualTo("FAILED");

    update(instance);
    assertThat(stage.settle()).isEqualTo(Duration.ofSeconds(40));
    assertThat(status(instance)).isEqualTo("FAILED");
    assertThat(stage.describe(instance).versionInfo().agentVersion()).isEqualTo("1.14.5");

    update(instance);
    stage.settle();
    assertThat(status(instance)).isEqualTo("UPDATED");
  }

  @Test
  void update_unknownOrInactiveInstance_isRefused() {
    ContainerInstance instance = withAgent("1.14.5");
    stage
        .ecs()
        .deregisterContainerInstance(
            request -> request.containerInstance(instance.containerInstanceArn()));

    assertThat(Stage.refusal(() -> update(instance))).contains("was INACTIVE");
    assertThat(
            Stage.refusal(
                () ->
                    stage
                        .ecs()
                        .updateContainerAgent(request -> request.containerInstance("unknown"))))
        .contains("was not found");
  }

  private ContainerInstance withAgent(@Nullable String version) {
    return stage.instance(
        request -> request.versionInfo(info -> info.agentVersion(version).dockerVersion("25")));
  }

  private String status(ContainerInstance instance) {
    return stage.describe(instance).agentUpdateStatusAsString();
  }

  private ContainerInstance update(ContainerInstance instance) {
    return stage
        .ecs()
        .updateContainerAgent(request -> request.containerInstance(instance.containerInstanceArn()))
        .containerInstance();
  }
}
