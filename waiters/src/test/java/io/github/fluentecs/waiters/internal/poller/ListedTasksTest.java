package io.github.fluentecs.waiters.internal.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.waiters.Query;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Failure;

class ListedTasksTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  @ParameterizedTest
  @CsvSource({"MISSING, false", "GREMLINS, true"})
  void of_reasonThatATaskIsNotDescribed_endsTheQueryUnlessItIsMissing(
      String reason, boolean isFailure) {
    Batch<Task> described =
        Batch.to(DescribeTasks.builder(PROD, List.of("a1")).build(), 1)
            .answer(List.of(), Task::of, List.of(Failure.builder().reason(reason).build()));

    Query<?> listed =
        answered(
            ListedTasks.of(PROD, TaskFilter.where()),
            Page.of(List.of("a1"), id -> TaskRef.of(PROD, id), null));

    assertThat(answered(listed, described) instanceof Query.Failed<?>).isEqualTo(isFailure);
  }

  @SuppressWarnings("unchecked") // the answer is of the type that the call gives
  private static Query<?> answered(Query<?> query, Object answer) {
    return ((Query.Call<Object, Object>) query).next().apply(answer);
  }
}
