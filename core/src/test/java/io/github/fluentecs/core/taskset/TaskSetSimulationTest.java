package io.github.fluentecs.core.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.instance.Prod;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskSetSimulationTest {
  private static final ServiceRef WEB = ServiceRef.of(Prod.REF, "web");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());

  @BeforeEach
  void createExternalService() {
    Prod.build(ecs);
    ContainerDefinition container = ContainerDefinition.of("web", "nginx").memory(512);
    ecs.execute(RegisterTaskDefinition.builder("web", List.of(container)).build()).get();
    ecs.execute(CreateService.external(WEB).desiredCount(4).build()).get();
  }

  private TaskSet create(long percent) {
    CreateTaskSet command = CreateTaskSet.builder(WEB, "web").scale(Percent.of(percent)).build();
    return ecs.execute(command).get();
  }

  private Batch<TaskSet> describe(String... ids) {
    return ecs.execute(DescribeTaskSets.builder(WEB).taskSets(ids).build()).get();
  }

  @Test
  void describe_noneNamed_givesAll() {
    TaskSet blue = create(50);
    TaskSet green = create(25);

    Batch<TaskSet> all = describe();

    assertThat(all.complete().get()).extracting(TaskSet::id).contains(blue.id(), green.id());
    assertThat(all.requested()).isEqualTo(2);
  }

  @Test
  void describe_knownAndUnknown_givesOneAndTellsTheOther() {
    TaskSet blue = create(50);

    Batch<TaskSet> batch = describe(blue.id(), "ecs-svc/1");

    assertThat(batch.succeeded()).extracting(TaskSet::ref).containsExactly(blue.ref());
    assertThat(batch.failures())
        .extracting(ItemFailure::meaning)
        .containsExactly(FailureReason.MISSING);
    assertThat(batch.isComplete()).isFalse();
  }

  @Test
  void updatePrimary_second_movesTheFormerOneToActive() {
    TaskSet blue = create(100);
    TaskSet green = create(100);
    ecs.execute(UpdateServicePrimaryTaskSet.builder(blue.ref()).build()).get();

    TaskSet primary =
        EcsAsync.using(simulator.asyncClient())
            .execute(UpdateServicePrimaryTaskSet.builder(green.ref()).build())
            .join()
            .get();

    assertThat(primary.hasStatus(TaskSetStatus.PRIMARY)).isTrue();
    assertThat(describe(blue.id()).succeeded())
        .singleElement()
        .matches(taskSet -> taskSet.hasStatus(TaskSetStatus.ACTIVE));
  }

  @Test
  void delete_scaledUp_needsForce() {
    TaskSet blue = create(100);

    assertThat(ecs.execute(DeleteTaskSet.builder(blue.ref()).build()).getLeft())
        .isInstanceOf(EcsFailure.Conflict.class);
    assertThat(ecs.execute(DeleteTaskSet.builder(blue.ref()).force(true).build()).get())
        .matches(taskSet -> taskSet.hasStatus(TaskSetStatus.DRAINING));
  }

  @Test
  void delete_unknown_isNotFound() {
    TaskSetRef unknown = TaskSetRef.of(WEB, "ecs-svc/1");

    assertThat(ecs.execute(DeleteTaskSet.builder(unknown).build()).getLeft())
        .isInstanceOf(EcsFailure.NotFound.class);
  }
}
