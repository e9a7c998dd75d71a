package io.github.fluentecs.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;

class ListTasksTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private final ListTasks command =
      ListTasks.builder(PROD).filter(TaskFilter.where().family("web")).build();

  @Test
  void result_page_holdsReferencesInTheCluster() {
    Page<TaskRef> page =
        command.result(ListTasksResponse.builder().taskArns("a", "b").nextToken("t").build());

    assertThat(page.items()).containsExactly(TaskRef.of(PROD, "a"), TaskRef.of(PROD, "b"));
    assertThat(page.nextToken()).contains("t");
  }

  @Test
  void startingAt_token_keepsTheFilter() {
    assertThat(command.startingAt("t").toSdk())
        .isEqualTo(command.toSdk().toBuilder().nextToken("t").build());
  }

  @Test
  void startedByBesideAnotherFilter_throughCustomize_isFound() {
    ListTasks both = command.toBuilder().customize(sdk -> sdk.startedBy("me")).build();

    assertThat(both.violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.rule()).isEqualTo("ListTasks/startedBy"));
  }
}
