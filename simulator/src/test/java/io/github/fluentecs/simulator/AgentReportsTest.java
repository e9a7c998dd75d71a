package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AttachmentStateChange;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerStateChange;
import software.amazon.awssdk.services.ecs.model.DiscoverPollEndpointResponse;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ManagedAgentName;
import software.amazon.awssdk.services.ecs.model.ManagedAgentStateChange;
import software.amazon.awssdk.services.ecs.model.NetworkBinding;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** What the operations of the container agent change, as later reads show it. */
class AgentReportsTest {
  private final Stage stage = new Stage();
  private final EcsClient ecs = stage.ecs();
  private String instance = "";

  @BeforeEach
  void build() {
    instance = stage.instance().containerInstanceArn();
    stage.define("web", t -> t.taskRoleArn("arn:aws:iam::123456789012:role/exec"));
  }

  private String run() {
    return ecs.runTask(
            r -> r.taskDefinition("web").launchType(LaunchType.EC2).enableExecuteCommand(true))
        .tasks()
        .get(0)
        .taskArn();
  }

  private String running() {
    String task = run();
    stage.settle();
    return task;
  }

  private Task task(String arn) {
    return ecs.describeTasks(d -> d.tasks(arn)).tasks().get(0);
  }

  @Test
  void discoverPollEndpoint_inProcess_givesTheClientsOwnEndpoint() {
    DiscoverPollEndpointResponse answer =
        ecs.discoverPollEndpoint(d -> d.containerInstance(instance));

    assertThat(URI.create(answer.endpoint())).hasHost("ecs.us-east-1.amazonaws.com");
    assertThat(answer.telemetryEndpoint()).isEqualTo(answer.endpoint());
    assertThat(answer.serviceConnectEndpoint()).isEqualTo(answer.endpoint());
  }

  @Test
  void discoverPollEndpoint_overHttp_givesTheServersEndpoint() {
    try (SimulatorServer server = stage.simulator().startHttp(0);
        EcsClient outside = SimulatorServerTest.client(server.endpoint())) {
      assertThat(outside.discoverPollEndpoint(d -> {}).endpoint())
          .isEqualTo(server.endpoint().toString());
    }
  }

  @Test
  void discoverPollEndpoint_whatIsNotThere_isRefused() {
    assertThatThrownBy(() -> ecs.discoverPollEndpoint(d -> d.cluster("none")))
        .isInstanceOf(ClientException.class);
    assertThatThrownBy(() -> ecs.discoverPollEndpoint(d -> d.containerInstance("none")))
        .isInstanceOf(InvalidParameterException.class);
  }

  @Test
  void submitContainerStateChange_essentialContainerEnded_stopsItsTaskWithThatExitCode() {
    String arn = running();

    String acknowledged =
        ecs.submitContainerStateChange(
                s ->
                    s.task(arn)
                        .containerName("web")
                        .status("STOPPED")
                        .exitCode(9)
                        .reason("OutOfMemoryError: killed"))
            .acknowledgment();
    stage.settle();

    assertThat(acknowledged).isNotBlank();
    Container container = task(arn).containers().get(0);
    assertThat(container.exitCode()).isEqualTo(9);
    assertThat(container.reason()).isEqualTo("OutOfMemoryError: killed");
    assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
    assertThat(task(arn).stopCode()).isEqualTo(TaskStopCode.ESSENTIAL_CONTAINER_EXITED);
  }

  @Test
  void submitContainerStateChange_boundPorts_areShown() {
    String arn = running();

    ecs.submitContainerStateChange(
        s ->
            s.task(arn)
                .containerName("web")
                .status("RUNNING")
                .networkBindings(
                    NetworkBinding.builder().containerPort(80).hostPort(32_768).build()));

    assertThat(task(arn).containers().get(0).networkBindings())
        .singleElement()
        .satisfies(binding -> assertThat(binding.hostPort()).isEqualTo(32_768));
    assertThat(task(arn).lastStatus()).isEqualTo("RUNNING");
  }

  @Test
  void submitContainerStateChange_containerThatNeverRan_failsItsTaskToStart() {
    String arn = run();

    ecs.submitContainerStateChange(
        s -> s.task(arn).containerName("web").status("STOPPED").reason("CannotPullContainerError"));
    stage.settle();

    assertThat(task(arn).stopCode()).isEqualTo(TaskStopCode.TASK_FAILED_TO_START);
    assertThat(task(arn).stoppedReason()).isEqualTo("CannotPullContainerError");
  }

  @Test
  void submitTaskStateChange_ended_isStoppedWithItsReason() {
    String arn = running();

    ecs.submitTaskStateChange(s -> s.task(arn).status("STOPPED").reason("host is going away"));
    stage.settle();

    assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
    assertThat(task(arn).stoppedReason()).isEqualTo("host is going away");
  }

  @Test
  void submitTaskStateChange_taskThatIsStopping_takesTheExitCodesThatAreReported() {
    String arn = running();
    ecs.stopTask(s -> s.task(arn));

    ecs.submitTaskStateChange(
        s ->
            s.task(arn)
                .containers(
                    ContainerStateChange.builder()
                        .containerName("web")
                        .status("STOPPED")
                        .exitCode(3)
                        .build()));
    stage.settle();

    assertThat(task(arn).containers().get(0).exitCode()).isEqualTo(3);
    assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
  }

  @Test
  void submitTaskStateChange_managedAgent_isShownAsReported() {
    String arn = running();

    ecs.submitTaskStateChange(
        s ->
            s.task(arn)
                .managedAgents(
                    ManagedAgentStateChange.builder()
                        .containerName("web")
                        .managedAgentName(ManagedAgentName.EXECUTE_COMMAND_AGENT)
                        .status("STOPPED")
                        .reason("agent crashed")
                        .build()));

    assertThat(task(arn).containers().get(0).managedAgents())
        .singleElement()
        .satisfies(agent -> assertThat(agent.lastStatus()).isEqualTo("STOPPED"))
        .satisfies(agent -> assertThat(agent.reason()).isEqualTo("agent crashed"));
    assertThat(task(arn).lastStatus()).isEqualTo("RUNNING");
  }

  @Test
  void submitAttachmentStateChanges_networkInterface_hasTheReportedStatus() {
    stage.define("inside", OnFargate::fit);
    String arn =
        ecs.runTask(r -> OnFargate.run(r).taskDefinition("inside")).tasks().get(0).taskArn();
    stage.settle();
    String id = task(arn).attachments().get(0).id();

    ecs.submitAttachmentStateChanges(
        s ->
            s.attachments(
                AttachmentStateChange.builder()
                    .attachmentArn("arn:aws:ecs:us-east-1:123456789012:attachment/" + id)
                    .status("DETACHING")
                    .build()));

    assertThat(task(arn).attachments().get(0).status()).isEqualTo("DETACHING");
  }

  @Test
  void submit_whatIsNotThere_isRefused() {
    String arn = running();

    assertThatThrownBy(() -> ecs.submitTaskStateChange(s -> s.cluster("none").task(arn)))
        .isInstanceOf(ClusterNotFoundException.class);
    assertThatThrownBy(() -> ecs.submitTaskStateChange(s -> s.task("none")))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> ecs.submitContainerStateChange(s -> s.task(arn).containerName("none")))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(
            () ->
                ecs.submitAttachmentStateChanges(
                    s ->
                        s.attachments(
                            AttachmentStateChange.builder().attachmentArn("arn:none").build())))
        .isInstanceOf(InvalidParameterException.class);
    assertThat(task(arn).lastStatus()).isEqualTo("RUNNING");
  }
}
