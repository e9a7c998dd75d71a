package io.github.fluentecs.waiters.instance;

import static io.github.fluentecs.waiters.SimulatedEcs.PROD;
import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.instance.ContainerInstanceWaits.agentConnected;
import static io.github.fluentecs.waiters.instance.ContainerInstanceWaits.agentUpdated;
import static io.github.fluentecs.waiters.instance.ContainerInstanceWaits.instanceActive;
import static io.github.fluentecs.waiters.instance.ContainerInstanceWaits.instanceDrained;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import io.github.fluentecs.core.instance.UpdateContainerAgent;
import io.github.fluentecs.core.instance.UpdateContainerInstancesState;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.waiters.OnePoll;
import io.github.fluentecs.waiters.ResourceNotFound;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.diagnosis.Cause;
import io.github.fluentecs.waiters.diagnosis.Finding;
import io.github.fluentecs.waiters.service.ServiceWaits;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.Task;

class ContainerInstanceWaitsTest {
  private static final ContainerInstanceRef UNKNOWN = ContainerInstanceRef.of(PROD, "i1");
  private static final Duration LONG = Duration.ofHours(1);

  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  private ContainerInstanceRef instance;

  @BeforeEach
  void oneInstance() {
    ecs.define("worker");
    instance = ContainerInstanceRef.of(PROD, ecs.instance().containerInstanceArn());
  }

  private Wait<ContainerInstance> drained() {
    UpdateContainerInstancesState drain =
        UpdateContainerInstancesState.builder(
                PROD, List.of(instance.text()), ContainerInstanceStatus.DRAINING)
            .build();
    return after(drain, batch -> instanceDrained(instance).atMost(LONG));
  }

  @Test
  void instanceDrained_serviceTasks_isMetOnceTheyStoppedHere() {
    ecs.create(request -> request.taskDefinition("worker"));
    ecs.await(ServiceWaits.serviceStable(WEB)).get();
    ecs.instance();

    ContainerInstance drained = ecs.await(drained()).get();

    assertThat(drained.hasStatus(ContainerInstanceStatus.DRAINING)).isTrue();
    assertThat(statusesOfTasksHere()).isNotEmpty().containsOnly("STOPPED");
  }

  @Test
  void instanceDrained_serviceTasksWithNoOtherPlace_saysWhyTheyStay() {
    ecs.create(request -> request.taskDefinition("worker"));
    ecs.await(ServiceWaits.serviceStable(WEB)).get();

    WaitFailure failure = ecs.await(drained()).getLeft();

    assertThat(failure.report().diagnosis().findings())
        .extracting(Finding::cause)
        .containsExactly(Cause.CAPACITY);
    assertThat(failure.message()).contains("unable to place a task", "(service:web, RUNNING)");
  }

  private List<String> statusesOfTasksHere() {
    List<String> arns =
        ecs.client()
            .listTasks(
                r -> r.cluster("prod").containerInstance(instance.text()).desiredStatus("STOPPED"))
            .taskArns();
    return ecs.client().describeTasks(r -> r.cluster("prod").tasks(arns)).tasks().stream()
        .map(Task::lastStatus)
        .toList();
  }

  @Test
  void instanceDrained_standaloneTask_isNamedUntilItEnds() {
    Task task = ecs.run("worker", request -> {});
    ecs.settle();

    WaitFailure failure = ecs.await(drained()).getLeft();
    String id = task.taskArn().replaceAll(".*/", "");
    assertThat(failure.message()).contains("1 task left: " + id + " (standalone, RUNNING)");
    assertThat(failure.report().lastSeen().orElseThrow().notes())
        .contains(id + " (standalone, RUNNING)");

    ecs.client().stopTask(request -> request.cluster("prod").task(task.taskArn()));
    assertThat(ecs.await(instanceDrained(instance).atMost(LONG)).isRight()).isTrue();
  }

  @Test
  void instanceDrained_taskThatShallStopButRuns_isNotMet() {
    ecs.simulator().faults().inject(Fault.ignoredStopSignal());
    Task task = ecs.run("worker", request -> {});
    ecs.settle();
    ecs.client().stopTask(request -> request.cluster("prod").task(task.taskArn()));

    WaitFailure failure =
        ecs.await(drained().failFastWhen(seen -> !seen.message().isEmpty())).getLeft();

    assertThat(failure.message()).contains("1 task left", "standalone");
    assertThat(ecs.await(drained()).isRight()).isTrue();
    assertThat(statusesOfTasksHere()).containsOnly("STOPPED");
  }

  @Test
  void instanceDrained_notDraining_isPending() {
    WaitFailure failure =
        ecs.await(instanceDrained(instance).atMost(Duration.ofSeconds(5))).getLeft();

    assertThat(failure.message()).contains("ACTIVE, not DRAINING");
  }

  @Test
  void instanceDrained_unknownInstance_isGone() {
    assertThat(ecs.blocker(instanceDrained(UNKNOWN))).isEqualTo(new ResourceNotFound(UNKNOWN));
  }

  @Test
  void instanceActive_activeInstance_isMet() {
    assertThat(ecs.await(instanceActive(instance)).isRight()).isTrue();
    assertThat(ecs.blocker(instanceActive(UNKNOWN))).isEqualTo(new ResourceNotFound(UNKNOWN));
  }

  @Test
  void agentConnected_agentLostForAWhile_isMetOnceItIsBack() {
    ecs.simulator()
        .faults()
        .inject(Fault.agentLost(instance.text()), When.during(Duration.ofMinutes(3)));

    ContainerInstance connected = ecs.await(agentConnected(instance).atMost(LONG)).get();

    assertThat(connected.agentConnected()).isTrue();
    assertThat(
            ecs.await(ContainerInstanceWaits.until(instance, it -> it.runningTasksCount() == 0))
                .isRight())
        .isTrue();
  }

  @Test
  void agentUpdated_afterUpdate_isMetOnceItIsDone() {
    var old = ecs.instance(request -> request.versionInfo(v -> v.agentVersion("1.80.0")));
    ContainerInstanceRef outdated = ContainerInstanceRef.of(PROD, old.containerInstanceArn());
    UpdateContainerAgent update = UpdateContainerAgent.builder(outdated).build();

    ContainerInstance updated =
        ecs.await(after(update, it -> agentUpdated(outdated).atMost(LONG))).get();

    assertThat(updated.agentVersion().orElseThrow()).isNotEqualTo("1.80.0");
    assertThat(updated.agentUpdateStatus().orElseThrow().text()).isEqualTo("UPDATED");
  }

  private static String poll(
      Consumer<software.amazon.awssdk.services.ecs.model.ContainerInstance.Builder> change,
      Wait<?> wait) {
    var instance =
        software.amazon.awssdk.services.ecs.model.ContainerInstance.builder()
            .containerInstanceArn("arn:aws:ecs:us-east-1:123456789012:container-instance/prod/i1");
    change.accept(instance);
    return OnePoll.at(
        DescribeContainerInstancesResponse.builder().containerInstances(instance.build()).build(),
        wait);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REGISTERING         | pending    | pending",
        "REGISTRATION_FAILED | impossible | pending",
        "ACTIVE              | met        | pending",
        "DRAINING            | pending    | ",
        "DEREGISTERING       | impossible | met",
        "INACTIVE            | impossible | met"
      })
  void activeAndDrained_ofOneLook(String status, String active, String drained) {
    assertThat(poll(it -> it.status(status), instanceActive(UNKNOWN))).startsWith(active);
    if (drained != null) {
      assertThat(poll(it -> it.status(status), instanceDrained(UNKNOWN))).startsWith(drained);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACTIVE   |          | pending: agent update not begun",
        "ACTIVE   | PENDING  | pending: agent update PENDING",
        "ACTIVE   | UPDATING | pending: agent update UPDATING",
        "ACTIVE   | UPDATED  | met",
        "ACTIVE   | FAILED   | impossible",
        "INACTIVE | UPDATING | impossible"
      })
  void agentUpdated_ofOneLook(String status, String update, String verdict) {
    assertThat(
            poll(
                it -> it.status(status).agentConnected(true).agentUpdateStatus(update),
                agentUpdated(UNKNOWN)))
        .startsWith(verdict);
  }

  @Test
  void agentConnected_deregistered_isImpossible() {
    assertThat(
            poll(it -> it.status("INACTIVE").statusReason("Terminated."), agentConnected(UNKNOWN)))
        .startsWith("impossible")
        .contains("INACTIVE: Terminated.");
  }
}
