package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.fault.Fault;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;

class RegisterContainerInstanceTest {
  private final Stage stage = new Stage();

  @Test
  void register_again_reconnectsTheSameInstanceWithItsTasks() {
    stage.define("worker");
    ContainerInstance instance = stage.instance("stack=prod", "rack=1");
    String task = stage.run("worker", 1).get(0).taskArn();
    stage.settle();
    stage.simulator().faults().inject(Fault.agentLost(instance.containerInstanceArn()));

    ContainerInstance again =
        stage.instance(
            request ->
                request
                    .containerInstanceArn(instance.containerInstanceArn())
                    .versionInfo(version -> version.agentVersion("1.99.0"))
                    .attributes(Stage.attribute("stack=test")));

    assertThat(again.containerInstanceArn()).isEqualTo(instance.containerInstanceArn());
    assertThat(again.agentConnected()).isTrue();
    assertThat(again.versionInfo().agentVersion()).isEqualTo("1.99.0");
    assertThat(again.runningTasksCount()).isEqualTo(1);
    assertThat(stage.attributes(instance))
        .containsEntry("stack", "test")
        .containsEntry("rack", "1");
    assertThat(stage.task(task).lastStatus()).isEqualTo("RUNNING");
    assertThat(stage.ecs().listContainerInstances().containerInstanceArns()).hasSize(1);
  }

  @Test
  void register_againThoughGone_isRefused() {
    ContainerInstance instance = stage.instance();
    stage
        .ecs()
        .deregisterContainerInstance(
            request -> request.containerInstance(instance.containerInstanceArn()));

    assertThat(Stage.refusal(() -> again(instance.containerInstanceArn()))).contains("INACTIVE");
    assertThat(Stage.refusal(() -> again("unknown"))).contains("was not found");
  }

  @Test
  void register_wrongPortsOrAttributes_isRefused() {
    assertThat(
            Stage.refusal(
                () ->
                    stage.instance(
                        request -> request.totalResources(Stage.set("PORTS", "22", "ssh")))))
        .isEqualTo("The resource PORTS has port numbers, not ssh.");
    assertThat(Stage.refusal(() -> stage.instance("a b"))).contains("The name of attribute a b");
  }

  private void again(String arn) {
    stage.instance(request -> request.containerInstanceArn(arn));
  }
}
