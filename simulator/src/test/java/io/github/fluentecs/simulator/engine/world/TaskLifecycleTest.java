package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.call.ServiceError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

class TaskLifecycleTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Ecs ecs = new Ecs();

  @BeforeEach
  void oneInstance() {
    ecs.worker();
    ecs.instance(2048, 4096);
  }

  @Test
  void runTask_bridgeMode_goesFromPendingToRunningWithItsTimestamps() {
    Task born = ecs.run(request -> {}).tasks().get(0);

    assertThat(born.lastStatus()).isEqualTo("PENDING");
    assertThat(born.desiredStatus()).isEqualTo("RUNNING");
    assertThat(ecs.settle()).hasSeconds(4);
    Task running = ecs.task(born.taskArn());
    assertThat(running.lastStatus()).isEqualTo("RUNNING");
    assertThat(running.createdAt()).isEqualTo(START);
    assertThat(running.pullStartedAt()).isEqualTo(START);
    assertThat(running.pullStoppedAt()).isEqualTo(START.plusSeconds(3));
    assertThat(running.startedAt()).isEqualTo(START.plusSeconds(4));
    assertThat(running.stoppedAt()).isNull();
    assertThat(running.containers()).extracting(Container::lastStatus).containsExactly("RUNNING");
  }

  @Test
  void stopTask_awsvpcTask_walksThroughEveryStatusToStopped() {
    ecs.define("web", definition -> definition.networkMode(NetworkMode.AWSVPC));
    String arn =
        ecs.run(
                request ->
                    request
                        .taskDefinition("web")
                        .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("s-1"))))
            .tasks()
            .get(0)
            .taskArn();

    List<String> seen = new ArrayList<>();
    for (int second = 0; second < 30; second++) {
      if (second == 15) {
        stop(arn);
      }
      String status = ecs.task(arn).lastStatus();
      if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(status)) {
        seen.add(status);
      }
      ecs.advance(1);
    }

    assertThat(seen)
        .containsExactly(
            "PROVISIONING", "PENDING", "RUNNING", "STOPPING", "DEPROVISIONING", "STOPPED");
    assertThat(ecs.task(arn).attachments().get(0).status()).isEqualTo("DELETED");
  }

  @Test
  void stopTask_runningTask_answersBeforeTheStopAndKeepsTheReason() {
    Task running = ecs.running();
    Task answered = stop(running.taskArn());

    assertThat(answered.lastStatus()).isEqualTo("RUNNING");
    assertThat(answered.desiredStatus()).isEqualTo("STOPPED");
    ecs.settle();
    Task stopped = ecs.task(running.taskArn());
    assertThat(stopped.lastStatus()).isEqualTo("STOPPED");
    assertThat(stopped.stopCode()).isEqualTo(TaskStopCode.USER_INITIATED);
    assertThat(stopped.stoppedReason()).isEqualTo("enough");
    assertThat(stopped.containers()).extracting(Container::exitCode).containsExactly(143);
    assertThat(stopped.stoppingAt()).isEqualTo(START.plusSeconds(4));
    assertThat(stopped.executionStoppedAt()).isEqualTo(START.plusSeconds(5));
    assertThat(stopped.stoppedAt()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void stopTask_pendingTask_stopsWithoutHavingStarted() {
    String arn = ecs.run(request -> {}).tasks().get(0).taskArn();
    stop(arn);
    ecs.settle();

    Task stopped = ecs.task(arn);
    assertThat(stopped.lastStatus()).isEqualTo("STOPPED");
    assertThat(stopped.startedAt()).isNull();
    assertThat(stopped.containers()).extracting(Container::exitCode).containsOnlyNulls();
  }

  @Test
  void stopTask_twice_keepsTheFirstReason() {
    Task running = ecs.running();
    stop(running.taskArn());
    ecs.call(
        StopTaskResponse.class,
        StopTaskRequest.builder().task(running.taskArn()).reason("again").build());

    assertThat(ecs.task(running.taskArn()).stoppedReason()).isEqualTo("enough");
  }

  @Test
  void stopTask_unknownTask_isRefused() {
    ServiceError error = ecs.refused(StopTaskRequest.builder().task("0".repeat(32)).build());

    assertThat(error.code()).isEqualTo("InvalidParameterException");
    assertThat(error.httpStatus()).isEqualTo(400);
    assertThat(error.message()).isEqualTo("The referenced task was not found.");
  }

  @Test
  void describeTasks_stoppedTask_isThereForAnHourAndThenMissing() {
    Task running = ecs.running();
    stop(running.taskArn());
    ecs.settle();

    ecs.advance(3599);
    assertThat(ecs.tasks(running.taskArn()).tasks()).hasSize(1);
    ecs.advance(1);
    assertThat(ecs.tasks(running.taskArn()).tasks()).isEmpty();
    assertThat(ecs.tasks(running.taskArn()).failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo("MISSING"));
  }

  private Task stop(String arn) {
    return ecs.call(
            StopTaskResponse.class, StopTaskRequest.builder().task(arn).reason("enough").build())
        .task();
  }
}
