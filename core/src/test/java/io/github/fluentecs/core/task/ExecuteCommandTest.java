package io.github.fluentecs.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Prod;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

class ExecuteCommandTest {
  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();
  private final Ecs ecs = Ecs.using(client);

  @BeforeEach
  void register() {
    Prod.build(ecs);
    client.registerTaskDefinition(
        t ->
            t.family("web")
                .taskRoleArn("arn:aws:iam::123456789012:role/exec")
                .containerDefinitions(
                    ContainerDefinition.builder().name("web").image("web").memory(64).build()));
  }

  private TaskRef run(boolean enabled) {
    String arn =
        client
            .runTask(r -> r.cluster("prod").taskDefinition("web").enableExecuteCommand(enabled))
            .tasks()
            .get(0)
            .taskArn();
    simulator.time().advance(Duration.ofMinutes(1));
    return TaskRef.of(Prod.REF, arn);
  }

  private Either<EcsFailure, ExecuteCommandSession> execute(TaskRef task) {
    return ecs.execute(ExecuteCommand.builder(task, "/bin/sh").build());
  }

  @Test
  void execute_running_givesTheSessionAndHidesItsToken() {
    TaskRef task = run(true);

    ExecuteCommandSession session = execute(task).get();

    assertThat(session.task().names(task.text())).isTrue();
    assertThat(session.containerName()).isEqualTo("web");
    assertThat(session.containerArn()).startsWith("arn:");
    assertThat(session.streamUrl()).contains(session.sessionId());
    assertThat(session.tokenValue()).isNotEmpty();
    assertThat(session.toString())
        .contains(session.sessionId())
        .doesNotContain(session.tokenValue());
    assertThat(session.sdk().toString()).doesNotContain(session.tokenValue());
  }

  @Test
  void execute_notEnabled_isAnInvalidRequest() {
    assertThat(execute(run(false)).getLeft().toString())
        .contains("execute command was not enabled when the task was run");
  }
}
