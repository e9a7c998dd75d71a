package io.github.fluentecs.core.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionFamilyStatus;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

class DeleteTaskDefinitionsTest {
  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());

  private void register(String family, int revisions) {
    for (int i = 0; i < revisions; i++) {
      ContainerDefinition container = ContainerDefinition.of("web", "nginx").memory(64);
      ecs.execute(RegisterTaskDefinition.builder(family, List.of(container)).build()).get();
    }
  }

  private void deregister(String family, int revisions) {
    refs(family, revisions)
        .forEach(ref -> ecs.execute(DeregisterTaskDefinition.builder(ref).build()).get());
  }

  private static List<TaskDefinitionRef> refs(String family, int revisions) {
    return IntStream.rangeClosed(1, revisions)
        .mapToObj(i -> TaskDefinitionRef.of(family + ":" + i))
        .toList();
  }

  private List<String> families(TaskDefinitionFamilyStatus status) {
    return ecs
        .execute(
            ListTaskDefinitionFamilies.builder().status(status).maxResults(1).build().allPages())
        .get()
        .stream()
        .map(TaskDefinitionRef::family)
        .toList();
  }

  @Test
  void delete_inactiveAndActive_deletesOneAndGivesTheReasonOfTheOther() {
    register("web", 2);
    deregister("web", 1);

    Batch<TaskDefinition> batch =
        ecs.execute(DeleteTaskDefinitions.builder(refs("web", 2)).build()).get();

    assertThat(batch.succeeded())
        .singleElement()
        .satisfies(
            deleted -> {
              assertThat(deleted.revision()).isEqualTo(1);
              assertThat(deleted.status().get().equalTo(TaskDefinitionStatus.DELETE_IN_PROGRESS))
                  .isTrue();
            });
    assertThat(batch.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.arn()).contains("web:2"));
  }

  @Test
  void delete_inBatches_deletesAll() {
    register("web", 12);
    deregister("web", 12);

    Batch<TaskDefinition> batch =
        ecs.execute(DeleteTaskDefinitions.builder(refs("web", 12)).build().inBatches()).get();

    assertThat(batch.isComplete()).isTrue();
    assertThat(batch.succeeded()).hasSize(12);
    assertThat(batch.failures()).isEqualTo(List.<ItemFailure>of());
  }

  @Test
  void listFamilies_byStatus_tellsThoseWithActiveRevisionsFromTheOthers() {
    register("web", 1);
    register("worker", 2);
    deregister("worker", 2);

    assertThat(families(TaskDefinitionFamilyStatus.ACTIVE)).containsExactly("web");
    assertThat(families(TaskDefinitionFamilyStatus.INACTIVE)).containsExactly("worker");
    assertThat(families(TaskDefinitionFamilyStatus.ALL)).containsExactly("web", "worker");
  }
}
