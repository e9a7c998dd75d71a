package io.github.fluentecs.waiters.task;

import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.cluster.ClusterRef;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Fault;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.diagnosis.Cause;
import io.github.fluentecs.waiters.diagnosis.Finding;
import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

class TaskWaitsTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();
  private final Waiters waiters =
      Waiters.using(
          Ecs.using(client),
          WaiterSettings.builder()
              .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
              .build());

  @AfterEach
  void close() {
    waiters.close();
    client.close();
  }

  private TaskRef started() {
    client.createCluster(request -> request.clusterName("prod"));
    client.registerTaskDefinition(
        request ->
            request
                .family("worker")
                .cpu("256")
                .memory("512")
                .networkMode(NetworkMode.AWSVPC)
                .containerDefinitions(
                    ContainerDefinition.builder().name("worker").image("worker").build()));
    return TaskRef.of(
        PROD,
        client
            .runTask(
                request ->
                    request
                        .cluster("prod")
                        .taskDefinition("worker")
                        .launchType("FARGATE")
                        .networkConfiguration(
                            network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))))
            .tasks()
            .get(0)
            .taskArn());
  }

  @Test
  void taskRunning_taskOnItsWay_isMetOnceItRuns() {
    TaskRef task = started();

    Either<WaitFailure, Task> running =
        waiters.await(taskRunning(task).atMost(Duration.ofMinutes(5)));

    assertThat(running.get().startedAt()).isPresent();
  }

  @Test
  void taskStopped_afterStop_tellsThatSomebodyStoppedIt() {
    TaskRef task = started();
    waiters.await(taskRunning(task)).get();

    TaskOutcome outcome =
        waiters
            .await(
                after(
                    StopTask.builder(task).reason("enough").build(),
                    stopping -> taskStopped(task).atMost(Duration.ofMinutes(2))))
            .get();

    assertThat(outcome).isInstanceOf(TaskOutcome.Killed.class);
    assertThat(outcome.message()).contains("enough");
    assertThat(outcome.succeeded()).isFalse();
  }

  @Test
  void taskRunning_imageCannotBePulled_tellsCauseAndRemedy() {
    simulator.faults().inject(Fault.imagePullFailure());
    TaskRef task = started();

    WaitFailure failure = waiters.await(taskRunning(task)).getLeft();

    Finding found = failure.report().diagnosis().main().orElseThrow();
    assertThat(found.cause()).isEqualTo(Cause.IMAGE_PULL);
    assertThat(found.container()).contains("worker");
    assertThat(found.retryable()).isFalse();
    assertThat(failure.report().evidence().stoppedTasks()).hasSize(1);
    assertThat(failure.message())
        .contains("failed to start", "cause: IMAGE_PULL", "Push the image");
  }
}
