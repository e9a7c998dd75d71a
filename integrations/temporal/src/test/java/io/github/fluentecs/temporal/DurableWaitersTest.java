package io.github.fluentecs.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.EcsSimulator;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsClient;

class DurableWaitersTest {
  private static String task(EcsClient client) {
    Stories.defineWorker(client, "FARGATE");
    String arn =
        client
            .runTask(
                r ->
                    r.cluster("prod")
                        .taskDefinition("worker")
                        .launchType("FARGATE")
                        .networkConfiguration(
                            n -> n.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))))
            .tasks()
            .get(0)
            .taskArn();
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void await_workflowCancelled_executesCommandsBeforeItEnds(boolean beside) {
    EcsSimulator simulator = EcsSimulator.create();
    try (World world = new World(simulator, simulator.time()::advance, true)) {
      String task = task(world.client);
      world.start(CancelledWorkflow.Code.class, calls -> calls);
      WorkflowStub run = world.begin("CancelledWorkflow", task, beside);
      world.temporal.sleep(Duration.ofMinutes(5));
      assertThat(world.answered("StopTask")).isZero();

      run.cancel();

      assertThatThrownBy(() -> run.getResult(String.class))
          .isInstanceOf(WorkflowFailedException.class)
          .hasCauseInstanceOf(CanceledFailure.class);
      assertThat(world.answered("StopTask")).isEqualTo(1);
    }
  }
}
