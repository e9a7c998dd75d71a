package io.github.fluentecs.workflows.job;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.launchType;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.workflows.job.TaskRun.taskRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.taskdefinition.LogConfiguration;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.task.TaskOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/** One task from its start to its end. */
class TaskRunTest {
  private static final ClusterScope PROD = cluster("prod");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());
  private final Waiters waiters =
      Waiters.using(
          ecs,
          WaiterSettings.builder()
              .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
              .build());
  private final WrittenLines written = new WrittenLines();

  @BeforeEach
  void build() {
    ecs.execute(PROD.create().build()).get();
    LogConfiguration logs = LogConfiguration.awslogs("/prod/migrate", "eu-west-1", "m");
    ecs.execute(
            family("migrate")
                .register(containerDefinition("app", "repo/migrate:1").logs(logs))
                .fargate(256, 512)
                .executionRole("arn:aws:iam::123456789012:role/ecs")
                .build())
        .get();
  }

  @AfterEach
  void close() {
    waiters.close();
  }

  private RunTask migrate() {
    return PROD.runTask("migrate")
        .capacity(launchType(LaunchType.FARGATE))
        .awsvpc(subnets("subnet-1"))
        .build();
  }

  @Test
  void taskRun_programEndsWell_hasExitCodeZero() {
    simulator.faults().inject(Fault.containerExit(0).after(Duration.ofMinutes(2)));

    TaskRunResult result = waiters.await(taskRun(migrate()).build()).get();

    assertThat(result.succeeded()).isTrue();
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void taskRun_programFails_hasItsExitCodeAndItsLastLines() {
    simulator.faults().inject(Fault.containerExit(3).after(Duration.ofMinutes(2)));
    written.onEveryStream(List.of("start", "no such table: customers"));

    TaskRunResult result = waiters.await(taskRun(migrate()).logs(written).build()).get();

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.message())
        .contains("exited with {app=3}", "app:\n    start\n    no such table: customers");
  }

  @Test
  void taskRun_imageIsMissing_tellsWhyItDidNotStart() {
    simulator.faults().inject(Fault.imagePullFailure());

    TaskRunResult result = waiters.await(taskRun(migrate()).logs(written).build()).get();

    assertThat(result.outcome()).isInstanceOf(TaskOutcome.FailedToStart.class);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.message()).contains("CannotPullContainerError", "migrate");
  }

  @Test
  void taskRun_noCapacity_failsAsPlacement() {
    simulator.faults().inject(Fault.capacityShortage());

    WaitFailure failure = waiters.await(taskRun(migrate()).build()).getLeft();

    assertThat(((WaitFailure.CallFailed) failure).failure()).isInstanceOf(EcsFailure.class);
    assertThat(failure.message()).contains("apacity");
  }

  @Test
  void taskRun_takesTooLong_isStoppedAndTimesOut() {
    WaitFailure failure =
        waiters.await(taskRun(migrate()).atMost(Duration.ofMinutes(5)).build()).getLeft();

    assertThat(failure).isInstanceOf(WaitFailure.TimedOut.class);
    simulator.time().runUntilQuiescent();
    assertThat(tasks()).isEmpty();
  }

  private List<Task> tasks() {
    return ecs.execute(PROD.listTasks().build().described()).get();
  }

  @Test
  void taskRun_oneContainerCounts_itsCodeDecides() {
    ecs.execute(
            family("migrate")
                .register(
                    containerDefinition("app", "repo/migrate:1"),
                    containerDefinition("agent", "repo/agent:1").nonEssential())
                .fargate(256, 512)
                .executionRole("arn:aws:iam::123456789012:role/ecs")
                .build())
        .get();
    simulator.faults().inject(Fault.containerExit(7).container("agent"));
    simulator.faults().inject(Fault.containerExit(0).container("app").after(Duration.ofMinutes(1)));

    TaskRunResult result = waiters.await(taskRun(migrate()).container("app").build()).get();

    assertThat(result.exitCode()).isZero();
    assertThat(new TaskRunResult(result.outcome(), Optional.empty(), List.of()).exitCode())
        .isEqualTo(7);
  }

  @Test
  void taskRun_severalTasks_isRefused() {
    RunTask three = PROD.runTask("migrate").count(3).build();

    assertThatThrownBy(() -> taskRun(three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 tasks");
  }
}
