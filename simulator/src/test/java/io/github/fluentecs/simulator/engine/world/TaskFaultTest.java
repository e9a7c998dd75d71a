package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.Injection;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

class TaskFaultTest {
  private final Ecs ecs = new Ecs();
  private ContainerInstance instance;

  @BeforeEach
  void worldWithRoom() {
    ecs.worker();
    instance = ecs.instance(4096, 8192);
  }

  @Test
  void containerExit_afterATime_stopsTheTaskWithTheCode() {
    ecs.faults().inject(Fault.containerExit(3).after(Duration.ofSeconds(10)).family("worker"));

    Task task = stopped();

    assertThat(task.stopCode()).isEqualTo(TaskStopCode.ESSENTIAL_CONTAINER_EXITED);
    assertThat(task.containers().get(0).exitCode()).isEqualTo(3);
    assertThat(Duration.between(task.startedAt(), task.stoppingAt()))
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void containerExit_otherFamilyOrContainer_strikesNobody() {
    ecs.faults().inject(Fault.containerExit(3).family("other"));
    ecs.faults().inject(Fault.containerExit(3).container("other"));

    assertThat(ecs.running().lastStatus()).isEqualTo("RUNNING");
  }

  @Test
  void containerExit_nextOne_strikesOneTask() {
    ecs.faults().inject(Fault.containerExit(1), When.next(1));

    assertThat(stopped().lastStatus()).isEqualTo("STOPPED");
    assertThat(ecs.running().lastStatus()).isEqualTo("RUNNING");
  }

  @Test
  void containerExit_taskNamed_strikesItWhileItRuns() {
    Task task = ecs.running();

    ecs.faults().inject(Fault.containerExit(9).task(task.taskArn()));
    ecs.settle();

    assertThat(ecs.task(task.taskArn()).containers().get(0).exitCode()).isEqualTo(9);
  }

  @Test
  void inject_taskThatThereIsNot_isRefused() {
    String arn = "arn:aws:ecs:us-east-1:123456789012:task/default/0123";

    assertThatThrownBy(() -> ecs.faults().inject(Fault.containerExit(9).task(arn)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such task: " + arn);
    assertThat(ecs.faults().active()).isEmpty();
  }

  @Test
  void imagePullFailure_newTask_neverRan() {
    ecs.faults().inject(Fault.imagePullFailure());

    Task task = stopped();

    assertThat(task.stopCode()).isEqualTo(TaskStopCode.TASK_FAILED_TO_START);
    assertThat(task.stoppedReason()).startsWith("CannotPullContainerError: ");
    assertThat(task.startedAt()).isNull();
    assertThat(task.containers())
        .extracting(Container::exitCode, Container::lastStatus)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(null, "STOPPED"));
    assertThat(task.containers().get(0).reason()).startsWith("CannotPullContainerError: ");
  }

  @Test
  void interfaceTimeout_awsvpcTask_stopsAfterThreeMinutes() {
    ecs.define("net", definition -> definition.networkMode(NetworkMode.AWSVPC));
    ecs.faults().inject(Fault.interfaceTimeout());

    Task task = netTask();
    ecs.settle();
    task = ecs.task(task.taskArn());

    assertThat(task.stoppedReason())
        .isEqualTo("Timeout waiting for network interface provisioning to complete.");
    assertThat(task.stopCode()).isEqualTo(TaskStopCode.TASK_FAILED_TO_START);
    assertThat(Duration.between(task.createdAt(), task.stoppedAt()))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(3));
    assertThat(ecs.running().lastStatus()).isEqualTo("RUNNING");
  }

  private Task netTask() {
    return ecs.run(
            request ->
                request
                    .taskDefinition("net")
                    .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))))
        .tasks()
        .get(0);
  }

  @Test
  void ignoredStopSignal_stoppedTask_isKilledAfterItsTimeout() {
    ecs.faults().inject(Fault.ignoredStopSignal());
    Task task = ecs.running();

    ecs.call(StopTaskResponse.class, StopTaskRequest.builder().task(task.taskArn()).build());
    ecs.settle();

    Task after = ecs.task(task.taskArn());
    assertThat(after.containers().get(0).exitCode()).isEqualTo(137);
    assertThat(Duration.between(after.stoppingAt(), after.executionStoppedAt()))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void failingHealthChecks_untilRemoved_turnTheTaskUnhealthyAndBack() {
    ecs.define(
        "checked",
        definition ->
            definition.containerDefinitions(
                Ecs.container("app")
                    .healthCheck(check -> check.command("CMD", "true").interval(10).retries(2))
                    .build()));
    Injection injection =
        ecs.faults().inject(Fault.failingHealthChecks().after(Duration.ofMinutes(1)));
    Task task = ecs.run(request -> request.taskDefinition("checked")).tasks().get(0);
    assertThat(healthOf(task)).isEqualTo(HealthStatus.UNKNOWN);

    ecs.advance(30);
    assertThat(healthOf(task)).isEqualTo(HealthStatus.HEALTHY);

    ecs.settle();
    assertThat(healthOf(task)).isEqualTo(HealthStatus.UNHEALTHY);
    assertThat(ecs.task(task.taskArn()).lastStatus()).isEqualTo("RUNNING");

    injection.remove();
    ecs.settle();
    assertThat(healthOf(task)).isEqualTo(HealthStatus.HEALTHY);
  }

  private HealthStatus healthOf(Task task) {
    Task now = ecs.task(task.taskArn());
    assertThat(now.containers().get(0).healthStatus()).isEqualTo(now.healthStatus());
    return now.healthStatus();
  }

  @Test
  void capacityShortage_onFargate_failsWithoutAnArn() {
    ecs.faults().inject(Fault.capacityShortage().provider("FARGATE"), When.next(2));

    RunTaskResponse response = ecs.runOnFargate(request -> request.count(3));

    assertThat(response.tasks()).hasSize(1);
    assertThat(response.failures()).hasSize(2).extracting(Failure::arn).containsOnlyNulls();
    assertThat(response.failures().get(0).reason())
        .startsWith("Capacity is unavailable at this time");
  }

  @Test
  void capacityShortage_inOneZone_leavesTheOthers() {
    ContainerInstance other = ecs.instance(4096, 8192);
    ecs.faults().inject(Fault.capacityShortage().zone("us-east-1a"));

    assertThat(ecs.run(request -> request.count(4)).tasks())
        .extracting(Task::containerInstanceArn)
        .containsOnly(other.containerInstanceArn());
  }

  @Test
  void instanceLost_withTasks_stopsThemAtOnceWithoutCodes() {
    Task task = ecs.running();

    ecs.faults().inject(Fault.instanceLost(instance.containerInstanceArn()));

    Task after = ecs.task(task.taskArn());
    assertThat(after.lastStatus()).isEqualTo("STOPPED");
    assertThat(after.stoppedReason()).startsWith("Host EC2 (instance i-").endsWith(" terminated.");
    assertThat(after.containers().get(0).exitCode()).isNull();
    assertThat(describe().status()).isEqualTo("INACTIVE");
    assertThat(ecs.faults().active()).isEmpty();
  }

  @Test
  void agentLost_whileItLasts_keepsTasksAwayButRunning() {
    Task task = ecs.running();
    ecs.faults()
        .inject(
            Fault.agentLost(instance.containerInstanceArn()), When.during(Duration.ofMinutes(5)));

    assertThat(describe().agentConnected()).isFalse();
    assertThat(ecs.run(request -> {}).failures())
        .extracting(Failure::reason)
        .isEqualTo(List.of("AGENT"));
    assertThat(ecs.task(task.taskArn()).lastStatus()).isEqualTo("RUNNING");
    assertThat(ecs.task(task.taskArn()).connectivityAsString()).isEqualTo("DISCONNECTED");

    ecs.advance(300);
    assertThat(describe().agentConnected()).isTrue();
    assertThat(ecs.run(request -> {}).failures()).isEmpty();
  }

  private ContainerInstance describe() {
    return ecs.call(
            DescribeContainerInstancesResponse.class,
            DescribeContainerInstancesRequest.builder()
                .containerInstances(instance.containerInstanceArn())
                .build())
        .containerInstances()
        .get(0);
  }

  private Task stopped() {
    Task task = ecs.run(request -> {}).tasks().get(0);
    ecs.settle();
    return ecs.task(task.taskArn());
  }
}
