package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateResponse;

class DeregisterContainerInstanceTest {
  private final Stage stage = new Stage();

  @Test
  void deregister_emptyInstance_isInactiveAndForgottenLater() {
    ContainerInstance instance = stage.instance();

    ContainerInstance answer = deregister(instance, false);

    assertThat(answer.status()).isEqualTo("INACTIVE");
    assertThat(answer.agentConnected()).isFalse();
    assertThat(stage.describe(instance).status()).isEqualTo("INACTIVE");
    assertThat(listed()).isEmpty();
    stage.advance(Duration.ofHours(1));
    assertThat(
            stage
                .ecs()
                .describeContainerInstances(
                    request -> request.containerInstances(instance.containerInstanceArn()))
                .failures())
        .extracting(Failure::reason)
        .containsExactly("MISSING");
  }

  @Test
  void deregister_withTasks_isRefusedUnlessForced() {
    stage.define("worker");
    ContainerInstance instance = stage.instance();
    String task = stage.run("worker", 1).get(0).taskArn();
    stage.settle();

    assertThat(Stage.refusal(() -> deregister(instance, false)))
        .isEqualTo("Found running tasks on the instance.");

    assertThat(stage.describe(instance).status()).isEqualTo("ACTIVE");
    assertThat(stage.task(task).lastStatus()).isEqualTo("RUNNING");
  }

  @Test
  void deregister_taskStillStopping_isRefused() {
    stage.define("worker");
    ContainerInstance instance = stage.instance();
    String task = stage.run("worker", 1).get(0).taskArn();
    stage.settle();
    stage.simulator().faults().inject("ignored-stop-signal task=" + task);
    stage.ecs().stopTask(request -> request.task(task));

    assertThat(Stage.refusal(() -> deregister(instance, false))).contains("running tasks");
    stage.settle();
    assertThat(deregister(instance, false).status()).isEqualTo("INACTIVE");
  }

  @Test
  void deregister_forced_orphansTheTasks() {
    stage.define("worker");
    ContainerInstance instance = stage.instance();
    String task = stage.run("worker", 1).get(0).taskArn();
    stage.settle();

    ContainerInstance answer = deregister(instance, true);

    assertThat(answer.status()).isEqualTo("INACTIVE");
    assertThat(answer.runningTasksCount()).isZero();
    Task orphan = stage.task(task);
    assertThat(orphan.lastStatus()).isEqualTo("STOPPED");
    assertThat(orphan.stopCode()).isEqualTo(TaskStopCode.USER_INITIATED);
    assertThat(orphan.stoppedReason())
        .isEqualTo("Container instance deregistration forced by user");
    assertThat(orphan.containers().get(0).exitCode()).isNull();
    assertThat(stage.describe(instance).remainingResources())
        .isEqualTo(instance.registeredResources());
  }

  @Test
  void deregister_forced_letsServicesReplaceTheirTasksElsewhere() {
    stage.define("worker");
    ContainerInstance first = stage.instance();
    stage.service("web", request -> request.taskDefinition("worker").desiredCount(3));
    stage.settle();
    ContainerInstance second = stage.instance();

    deregister(first, true);
    stage.settle();

    assertThat(stage.load(first, second)).containsExactly(0, 3);
    assertThat(stage.service("web").runningCount()).isEqualTo(3);
    assertThat(stage.service("web").deployments().get(0).failedTasks()).isZero();
  }

  @Test
  void deregister_unknownOrInactive_isRefused() {
    ContainerInstance instance = stage.instance();
    deregister(instance, false);

    assertThat(Stage.refusal(() -> deregister(instance, true)))
        .isEqualTo("The referenced container instance was INACTIVE.");
    assertThat(
            Stage.refusal(
                () ->
                    stage
                        .ecs()
                        .deregisterContainerInstance(
                            request -> request.containerInstance("unknown"))))
        .isEqualTo("The referenced container instance was not found.");
    assertThat(Stage.refusal(() -> stage.ecs().deregisterContainerInstance(request -> {})))
        .isEqualTo("Container instance cannot be empty.");
  }

  @Test
  void trunk_comesAndGoesInItsTime() {
    ContainerInstance instance = stage.instance("ecs.awsvpc-trunk-id=eni-1");
    stage.define("worker");

    assertThat(instance.status()).isEqualTo("REGISTERING");
    assertThat(Stage.refusal(() -> stage.run("worker", 1))).contains("No Container Instances");
    stage.settle();
    assertThat(stage.describe(instance).status()).isEqualTo("ACTIVE");

    assertThat(deregister(instance, false).status()).isEqualTo("DEREGISTERING");
    assertThat(Stage.refusal(() -> deregister(instance, false))).contains("was DEREGISTERING");
    stage.settle();
    assertThat(stage.describe(instance).status()).isEqualTo("INACTIVE");
  }

  @Test
  void trunk_thatDoesNotComeUp_failsTheRegistration() {
    Injection fault = stage.simulator().faults().inject("registration-failure times=1");
    ContainerInstance plain = stage.instance();
    ContainerInstance failed = stage.instance("ecs.awsvpc-trunk-id=eni-1");
    assertThat(stage.describe(failed).statusReason()).isNull();
    stage.settle();

    assertThat(stage.describe(failed).status()).isEqualTo("REGISTRATION_FAILED");
    assertThat(stage.describe(failed).statusReason())
        .isEqualTo("The trunk network interface could not be attached to the container instance.");
    assertThat(stage.describe(plain).status()).isEqualTo("ACTIVE");
    assertThat(fault.hits()).isEqualTo(1);
    stage.define("worker");
    assertThat(stage.run("worker", 1).get(0).containerInstanceArn())
        .isEqualTo(plain.containerInstanceArn());
    assertThat(drain(failed).failures())
        .extracting(Failure::reason)
        .containsExactly("REGISTRATION_FAILED");

    deregister(failed, false);
    stage.settle();
    assertThat(stage.describe(failed).status()).isEqualTo("INACTIVE");
    assertThat(stage.describe(failed).statusReason()).isNull();
    ContainerInstance second = stage.instance("ecs.awsvpc-trunk-id=eni-1");
    stage.settle();
    assertThat(stage.describe(second).status()).isEqualTo("ACTIVE");
  }

  private UpdateContainerInstancesStateResponse drain(ContainerInstance instance) {
    return stage
        .ecs()
        .updateContainerInstancesState(
            request ->
                request
                    .containerInstances(instance.containerInstanceArn())
                    .status(ContainerInstanceStatus.DRAINING));
  }

  @Test
  void agentFault_endsAfterItsInstanceIsForgotten_changesNothing() {
    ContainerInstance instance = stage.instance();
    var fault =
        stage
            .simulator()
            .faults()
            .inject("agent-lost containerInstance=" + instance.containerInstanceArn());
    deregister(instance, false);
    stage.simulator().time().advance(Duration.ofMinutes(1));
    fault.remove();
    assertThat(stage.describe(instance).agentConnected()).isFalse();

    ContainerInstance other = stage.instance();
    stage
        .simulator()
        .faults()
        .inject("agent-lost lasting=PT3H containerInstance=" + other.containerInstanceArn());
    deregister(other, false);
    stage.advance(Duration.ofHours(4));

    assertThat(stage.simulator().faults().active()).isEmpty();
  }

  private List<String> listed() {
    return stage.ecs().listContainerInstances().containerInstanceArns();
  }

  private ContainerInstance deregister(ContainerInstance instance, boolean force) {
    return stage
        .ecs()
        .deregisterContainerInstance(
            request -> request.containerInstance(instance.containerInstanceArn()).force(force))
        .containerInstance();
  }
}
