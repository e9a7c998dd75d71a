package io.github.fluentecs.waiters.task;

import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.task.TaskWaits.taskHealthy;
import static io.github.fluentecs.waiters.task.TaskWaits.taskProtected;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static io.github.fluentecs.waiters.task.TaskWaits.taskUnprotected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
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
  void taskStopped_afterStop_reportsThatItWasStopped() {
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
  void taskRunning_imageCannotBePulled_reportsCauseAndRemedy() {
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

  @Test
  void taskProtected_andUnprotectedAgain_followTheProtection() {
    TaskRef task = ofService();
    protect(task, true);

    assertThat(waiters.await(taskProtected(task)).get().expirationDate()).isPresent();
    // Protection ends by itself, here after the two hours of the default.
    assertThat(
            waiters
                .await(taskUnprotected(task).atMost(Duration.ofHours(3)))
                .get()
                .protectionEnabled())
        .isFalse();
  }

  private TaskRef ofService() {
    started();
    client.createService(
        request ->
            request
                .cluster("prod")
                .serviceName("web")
                .taskDefinition("worker")
                .launchType("FARGATE")
                .desiredCount(1)
                .networkConfiguration(n -> n.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
    simulator.time().runUntilQuiescent();
    return TaskRef.of(
        PROD, client.listTasks(r -> r.cluster("prod").serviceName("web")).taskArns().get(0));
  }

  private void protect(TaskRef task, boolean enabled) {
    client.updateTaskProtection(
        request -> request.cluster("prod").tasks(task.text()).protectionEnabled(enabled));
  }

  @Test
  void taskProtected_standaloneTask_isRefused() {
    TaskRef task = started();

    WaitFailure failure = waiters.await(taskProtected(task)).getLeft();

    assertThat(((WaitFailure.Impossible) failure).blocker()).isInstanceOf(ProtectionRefused.class);
    assertThat(failure.message()).contains("TASK_NOT_VALID");
  }

  @Test
  void taskHealthy_withoutHealthCheck_staysPending() {
    TaskRef task = started();

    WaitFailure failure = waiters.await(taskHealthy(task).atMost(Duration.ofMinutes(5))).getLeft();

    assertThat(failure.message()).contains("RUNNING, not yet HEALTHY");
  }

  @Test
  void until_predicate_givesTheTask() {
    TaskRef task = started();

    assertThat(
            waiters.await(TaskWaits.until(task, it -> it.startedAt().isPresent())).get().ref().id())
        .isEqualTo(task.id());
  }
}
