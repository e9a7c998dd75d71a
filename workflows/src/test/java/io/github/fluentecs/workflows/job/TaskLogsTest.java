package io.github.fluentecs.workflows.job;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.launchType;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.taskdefinition.LogConfiguration;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/** Each line once, in order, to the last one. */
class TaskLogsTest {
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
  private final List<String> received = new ArrayList<>();

  @BeforeEach
  void build() {
    ecs.execute(PROD.create().build()).get();
    ecs.execute(
            family("job")
                .register(
                    containerDefinition("app", "repo/app:1")
                        .logs(LogConfiguration.awslogs("/prod", "eu-west-1", "j")),
                    containerDefinition("quiet", "repo/quiet:1"))
                .fargate(256, 512)
                .executionRole("arn:aws:iam::123456789012:role/ecs")
                .build())
        .get();
  }

  @AfterEach
  void close() {
    waiters.close();
  }

  private TaskRef started() {
    return ecs.execute(
            PROD.runTask("job")
                .capacity(launchType(LaunchType.FARGATE))
                .awsvpc(subnets("subnet-1"))
                .build()
                .one())
        .get()
        .ref();
  }

  private List<TaskLog> follow(TaskRef task, LogStreams streams) {
    return waiters
        .await(
            TaskLogs.logs(task, streams, (container, line) -> received.add(container + " " + line))
                .atMost(Duration.ofHours(1)))
        .get();
  }

  @Test
  void logs_linesComeWhileItRuns_areReceivedOnceAndInOrder() {
    simulator.faults().inject(Fault.containerExit(0).after(Duration.ofMinutes(3)));
    TaskRef task = started();
    int[] reads = {0};
    LogStreams growing =
        (stream, position) -> {
          if (reads[0]++ % 3 == 0 && reads[0] < 20) {
            written.write("j/app/" + task.id(), "line " + reads[0] / 3);
          }
          return written.read(stream, position);
        };

    follow(task, growing);

    assertThat(received)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 6).mapToObj(i -> "app line " + i).toList());
  }

  @Test
  void logs_taskThatRanTwoSeconds_areReadWholly() {
    simulator.faults().inject(Fault.containerExit(1).after(Duration.ofSeconds(2)));
    TaskRef task = started();
    simulator.time().runUntilQuiescent();
    IntStream.range(0, 5).forEach(i -> written.write("j/app/" + task.id(), "line " + i));

    follow(task, written);

    assertThat(received).hasSize(5).startsWith("app line 0").endsWith("app line 4");
  }

  @Test
  void logs_containerWithoutLogs_isTold() {
    simulator.faults().inject(Fault.containerExit(0).after(Duration.ofMinutes(1)));
    TaskRef task = started();
    written.write("j/app/" + task.id(), "x");

    assertThat(follow(task, written))
        .extracting(TaskLog::container, TaskLog::absence)
        .containsExactly(
            tuple("app", Optional.empty()),
            tuple("quiet", Optional.of("quiet has no log configuration")));
  }

  @Test
  void logs_streamThatNeverAppears_isToldAfterTheTaskHasStopped() {
    simulator.faults().inject(Fault.containerExit(0).after(Duration.ofMinutes(1)));

    assertThat(follow(started(), written).get(0).absence())
        .hasValueSatisfying(why -> assertThat(why).contains("/prod:j/app/", "does not exist"));
  }

  @Test
  void logs_accessDenied_isTold() {
    LogStreams denied =
        (stream, position) -> {
          throw new IllegalStateException("not authorized to perform logs:GetLogEvents");
        };

    assertThat(follow(started(), denied).get(0).absence())
        .hasValueSatisfying(why -> assertThat(why).contains("cannot be read", "logs:GetLogEvents"));
  }

  @Test
  void lastLines_moreThanWanted_givesTheLast() {
    simulator.faults().inject(Fault.containerExit(0).after(Duration.ofMinutes(1)));
    TaskRef task = started();
    IntStream.range(0, 50).forEach(i -> written.write("j/app/" + task.id(), "line " + i));

    List<TaskLog> logs = waiters.await(TaskLogs.lastLines(task, written, 3)).get();

    assertThat(logs.get(0).lines())
        .extracting(LogLine::text)
        .containsExactly("line 47", "line 48", "line 49");
  }
}
