package io.github.fluentecs.waiters.taskset;

import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.taskset.TaskSetWaits.taskSetDeleted;
import static io.github.fluentecs.waiters.taskset.TaskSetWaits.taskSetScaledTo;
import static io.github.fluentecs.waiters.taskset.TaskSetWaits.taskSetSteady;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.taskset.CreateTaskSet;
import io.github.fluentecs.core.taskset.DeleteTaskSet;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.core.taskset.UpdateTaskSet;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.OnePoll;
import io.github.fluentecs.waiters.ResourceNotFound;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.WaitFailure;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.Service;

class TaskSetWaitsTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final TaskSetRef UNKNOWN = TaskSetRef.of(WEB, "ecs-svc/1");

  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  @BeforeEach
  void externalService() {
    ecs.define("web");
    ecs.instance();
    ecs.create(
        request ->
            request
                .desiredCount(4)
                .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL)));
  }

  private TaskSet steady() {
    CreateTaskSet create = CreateTaskSet.builder(WEB, "web").scale(Percent.of(50)).build();
    return ecs.await(after(create, made -> taskSetSteady(made.ref()).atMost(LONG))).get();
  }

  @Test
  void taskSetSteady_afterCreate_isMetOnceItsTasksRun() {
    assertThat(steady().runningCount()).isEqualTo(2);
  }

  @Test
  void taskSetSteady_unknownTaskSet_isGone() {
    assertThat(ecs.blocker(taskSetSteady(UNKNOWN))).isEqualTo(new ResourceNotFound(UNKNOWN));
  }

  @Test
  void taskSetSteady_namedByIdAndByArn_isPolledOnce() {
    TaskSet taskSet = steady();

    assertThat(TaskSetWaits.subject(TaskSetRef.of(WEB, taskSet.id())))
        .isEqualTo(TaskSetWaits.subject(taskSet.ref()));
    assertThat(ecs.await(taskSetSteady(TaskSetRef.of(WEB, taskSet.id()))).get()).isEqualTo(taskSet);
  }

  @Test
  void taskSetScaledTo_afterUpdate_isMetOnceTheShareRuns() {
    TaskSetRef ref = steady().ref();
    UpdateTaskSet update = UpdateTaskSet.builder(ref, Percent.of(100)).build();

    TaskSet scaled =
        ecs.await(after(update, it -> taskSetScaledTo(ref, Percent.of(100)).atMost(LONG))).get();

    assertThat(scaled.runningCount()).isEqualTo(4);
  }

  @Test
  void taskSetScaledTo_anotherScale_isWaitedOut() {
    TaskSetRef ref = steady().ref();

    WaitFailure failure =
        ecs.await(taskSetScaledTo(ref, Percent.of(25)).atMost(Duration.ofMinutes(1))).getLeft();

    assertThat(failure.message()).contains("scale 50");
  }

  @Test
  void taskSetDeleted_afterDelete_isMetOnceItIsGone() {
    TaskSet taskSet = steady();
    DeleteTaskSet delete = DeleteTaskSet.builder(taskSet.ref()).force(true).build();

    Observation<TaskSet> end =
        ecs.await(after(delete, it -> taskSetDeleted(taskSet.ref()).atMost(LONG))).get();

    assertThat(end.value()).isEmpty();
    assertThat(ecs.blocker(taskSetSteady(taskSet.ref()))).isInstanceOf(ResourceNotFound.class);
  }

  @Test
  void until_predicate_givesTheTaskSet() {
    TaskSet taskSet = steady();

    assertThat(ecs.await(TaskSetWaits.until(taskSet.ref(), it -> it.runningCount() == 2)).get())
        .isEqualTo(taskSet);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACTIVE   | STEADY_STATE | 2 | 0 | met",
        "PRIMARY  | STEADY_STATE | 2 | 0 | met",
        "ACTIVE   | STABILIZING  | 2 | 0 | pending: STABILIZING",
        "ACTIVE   | STEADY_STATE | 1 | 0 | pending: 1 of 2 running",
        "ACTIVE   | STEADY_STATE | 2 | 1 | pending: 1 pending",
        "ACTIVE   | STABILIZING  | 1 | 1 | pending: 1 of 2 running, 1 pending, STABILIZING",
        "DRAINING | STEADY_STATE | 2 | 0 | impossible"
      })
  void steadiness_ofOneLook_needsAllFourConditions(
      String status, String stability, int running, int pending, String verdict) {
    String arn = "arn:aws:ecs:us-east-1:123456789012:";
    var taskSet =
        software.amazon.awssdk.services.ecs.model.TaskSet.builder()
            .id("ecs-svc/1")
            .taskSetArn(arn + "task-set/prod/web/ecs-svc/1")
            .serviceArn(arn + "service/prod/web")
            .clusterArn(arn + "cluster/prod")
            .status(status)
            .stabilityStatus(stability)
            .computedDesiredCount(2)
            .runningCount(running)
            .pendingCount(pending)
            .build();
    Service service =
        Service.builder()
            .serviceArn(arn + "service/prod/web")
            .clusterArn(arn + "cluster/prod")
            .taskSets(taskSet)
            .build();

    assertThat(
            OnePoll.at(
                DescribeServicesResponse.builder().services(service).build(),
                taskSetSteady(UNKNOWN)))
        .startsWith(verdict);
  }
}
