package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.RunTask;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.Task;

/** Partial success cannot be overlooked. */
class BatchTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final RunTask RUN = RunTask.builder(PROD, TaskDefinitionRef.of("web")).build();
  private static final DescribeTasks DESCRIBE =
      DescribeTasks.builder(PROD, List.of("a1", "b2")).build();

  private static Batch<String> batch(
      Operation<?, ?, ?, ?, ?> command, List<String> arns, Failure... failures) {
    List<Task> tasks = arns.stream().map(arn -> Task.builder().taskArn(arn).build()).toList();
    return Batch.to(command, 2).answer(tasks, Task::taskArn, List.of(failures));
  }

  private static Failure failure(String reason) {
    return Failure.builder().arn("i1").reason(reason).detail("why").build();
  }

  @Test
  void complete_everythingThere_isTheItems() {
    Batch<String> batch = batch(DESCRIBE, List.of("a1", "b2"));

    assertThat(batch.isComplete()).isTrue();
    assertThat(batch.complete().get()).containsExactly("a1", "b2");
  }

  @Test
  void complete_notPlaced_isPlacementAndKeepsWhatStarted() {
    Batch<String> batch = batch(RUN, List.of("a1"), failure("RESOURCE:MEMORY"));

    assertThat(batch.succeeded()).containsExactly("a1");
    assertThat(batch.complete().getLeft())
        .isInstanceOfSatisfying(
            EcsFailure.Placement.class,
            placement -> {
              assertThat(placement.succeeded()).isEqualTo(List.of("a1"));
              assertThat(placement.failures()).hasSize(1);
              assertThat(placement.retryable()).isTrue();
              assertThat(placement.call().httpStatus()).hasValue(200);
              assertThat(placement.message())
                  .contains("RunTask", "1 of 2 succeeded", "RESOURCE:MEMORY", "why", "i1");
            });
  }

  @Test
  void complete_nothingFound_isNotFound() {
    Batch<String> batch = batch(DESCRIBE, List.of(), failure("MISSING"), failure("MISSING"));

    assertThat(batch.complete().getLeft()).isInstanceOf(EcsFailure.NotFound.class);
    assertThat(batch.complete().getLeft().retryable()).isFalse();
  }

  @Test
  void complete_someMissing_isIncomplete() {
    EcsFailure failure = batch(DESCRIBE, List.of("a1"), failure("MISSING")).complete().getLeft();

    assertThat(failure)
        .isInstanceOfSatisfying(
            EcsFailure.Incomplete.class,
            incomplete -> assertThat(incomplete.succeeded()).isEqualTo(List.of("a1")));
    assertThat(failure.remedy()).isEqualTo(FailureReason.MISSING.remedy());
  }

  @Test
  void complete_fewerTasksWithoutAReason_isPlacement() {
    Batch<String> batch = batch(RUN, List.of("a1"));

    assertThat(batch.unexplained()).isEqualTo(1);
    assertThat(batch.isComplete()).isFalse();
    assertThat(batch.complete().getLeft()).isInstanceOf(EcsFailure.Placement.class);
    assertThat(batch.complete().getLeft().remedy()).startsWith("ECS gave no reason");
  }

  @Test
  void lists_ofABatch_cannotBeChanged() {
    Batch<String> batch = batch(RUN, List.of("a1"), failure(null));

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> batch.succeeded().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> batch.failures().clear());
    assertThat(batch.failures().get(0).reason()).isEqualTo("unknown");
    assertThat(batch.failures().get(0).meaning()).isEqualTo(FailureReason.UNKNOWN);
  }
}
