package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandResponse;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ManagedAgent;
import software.amazon.awssdk.services.ecs.model.ManagedAgentName;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.TargetNotConnectedException;

class ExecuteCommandTest {
  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();
  private String instance = "";

  @BeforeEach
  void build() {
    ecs.createCluster(c -> c.clusterName("prod"));
    instance =
        ecs.registerContainerInstance(
                r -> r.cluster("prod").totalResources(number("CPU", 4096), number("MEMORY", 4096)))
            .containerInstance()
            .containerInstanceArn();
    register("web", "app");
    register("pair", "app", "sidecar");
  }

  private static Resource number(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  private void register(String family, String... containers) {
    ecs.registerTaskDefinition(
        t ->
            t.family(family)
                .taskRoleArn("arn:aws:iam::123456789012:role/exec")
                .containerDefinitions(
                    Stream.of(containers)
                        .map(
                            name ->
                                ContainerDefinition.builder()
                                    .name(name)
                                    .image(name)
                                    .memory(64)
                                    .build())
                        .toList()));
  }

  private String run(String family, boolean enabled) {
    return ecs.runTask(
            r ->
                r.cluster("prod")
                    .taskDefinition(family)
                    .launchType(LaunchType.EC2)
                    .enableExecuteCommand(enabled))
        .tasks()
        .get(0)
        .taskArn();
  }

  private String running(String family, boolean enabled) {
    String task = run(family, enabled);
    simulator.time().advance(Duration.ofMinutes(1));
    return task;
  }

  private List<ManagedAgent> agents(String task) {
    return ecs
        .describeTasks(d -> d.cluster("prod").tasks(task))
        .tasks()
        .get(0)
        .containers()
        .stream()
        .map(Container::managedAgents)
        .flatMap(List::stream)
        .toList();
  }

  private ExecuteCommandResponse execute(
      String task, Consumer<ExecuteCommandRequest.Builder> change) {
    return ecs.executeCommand(
        ExecuteCommandRequest.builder()
            .cluster("prod")
            .task(task)
            .command("/bin/sh")
            .interactive(true)
            .applyMutation(change)
            .build());
  }

  private String refusal(String task, Consumer<ExecuteCommandRequest.Builder> change) {
    return Stage.refusal(() -> execute(task, change));
  }

  @Test
  void execute_runningTask_givesASessionOfItsContainer() {
    String task = running("web", true);

    ExecuteCommandResponse answer = execute(task, e -> {});

    assertThat(answer.taskArn()).isEqualTo(task);
    assertThat(answer.clusterArn()).endsWith(":cluster/prod");
    assertThat(answer.containerName()).isEqualTo("app");
    assertThat(answer.containerArn()).contains(":container/prod/");
    assertThat(answer.interactive()).isTrue();
    assertThat(answer.session().sessionId()).matches("ecs-execute-command-0[0-9a-f]{16}");
    assertThat(answer.session().streamUrl())
        .startsWith("wss://")
        .contains(".invalid/", answer.session().sessionId());
    assertThat(answer.session().tokenValue()).startsWith("simulated-");
    assertThat(execute(task, e -> {}).session()).isNotEqualTo(answer.session());
  }

  @Test
  void describe_taskWithExec_showsTheAgentAsItsContainer() {
    String task = run("web", true);
    assertThat(agents(task)).extracting(ManagedAgent::lastStatus).containsExactly("PENDING");
    simulator.time().advance(Duration.ofMinutes(1));

    ManagedAgent agent = agents(task).get(0);
    assertThat(agent.name()).isEqualTo(ManagedAgentName.EXECUTE_COMMAND_AGENT);
    assertThat(agent.lastStatus()).isEqualTo("RUNNING");
    assertThat(agent.lastStartedAt()).isBefore(simulator.time().now());

    ecs.stopTask(s -> s.cluster("prod").task(task));
    simulator.time().advance(Duration.ofMinutes(1));
    assertThat(agents(task)).extracting(ManagedAgent::lastStatus).containsExactly("STOPPED");
    assertThat(agents(running("web", false))).isEmpty();
  }

  @Test
  void execute_withoutExecOrBeforeItRuns_isRefusedWithTheWordsOfEcs() {
    String words =
        "The execute command failed because execute command was not enabled when the task was run"
            + " or the execute command agent isn\u2019t running. Wait and try again or run a new"
            + " task with execute command enabled and try again.";

    assertThat(refusal(running("web", false), e -> {})).isEqualTo(words);
    assertThat(refusal(run("web", true), e -> {})).isEqualTo(words);
  }

  @Test
  void execute_severalContainers_needsTheName() {
    String task = running("pair", true);

    assertThat(refusal(task, e -> {}))
        .isEqualTo("A task with several containers needs the container's name.");
    assertThat(refusal(task, e -> e.container("none")))
        .isEqualTo("none is not a container of the task.");
    assertThat(execute(task, e -> e.container("sidecar")).containerName()).isEqualTo("sidecar");
  }

  @Test
  void execute_agentOfTheInstanceIsLost_isNotConnected() {
    String task = running("web", true);
    simulator.faults().inject(Fault.agentLost(instance));

    assertThatThrownBy(() -> execute(task, e -> {}))
        .isInstanceOf(TargetNotConnectedException.class)
        .hasMessageContaining(
            "The execute command failed due to an internal error. Try again later.");
  }

  @Test
  void execute_wrongInput_isRefused() {
    String task = running("web", true);

    assertThat(refusal(task, e -> e.interactive(false)))
        .isEqualTo("Interactive is the only mode supported currently.");
    assertThat(refusal(task, e -> e.command(" "))).isEqualTo("command cannot be empty.");
    assertThat(refusal("0".repeat(32), e -> {})).isEqualTo("The referenced task was not found.");
  }
}
