package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.TaskSetField;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;

class TaskSetWordsTest {
  private final ServiceScope web = cluster("prod").service("web");
  private final TaskSetScope green = web.taskSet("ecs-svc/123");

  @Test
  void describeTaskSets_none_asksForAll() {
    assertThat(web.describeTaskSets().withTags().build().toSdk())
        .isEqualTo(
            DescribeTaskSetsRequest.builder()
                .cluster("prod")
                .service("web")
                .include(TaskSetField.TAGS)
                .build());
  }

  @Test
  void describe_oneOrSeveral_asksForThem() {
    DescribeTaskSetsRequest.Builder asked =
        DescribeTaskSetsRequest.builder().cluster("prod").service("web");

    assertThat(green.describe().toSdk()).isEqualTo(asked.taskSets("ecs-svc/123").build());
    assertThat(web.describeTaskSets("a", "b").build().toSdk())
        .isEqualTo(asked.taskSets("a", "b").build());
  }

  @Test
  void delete_byForceOrNot_sendsForceOnlyThen() {
    DeleteTaskSetRequest plain =
        DeleteTaskSetRequest.builder()
            .cluster("prod")
            .service("web")
            .taskSet("ecs-svc/123")
            .build();

    assertThat(green.delete().toSdk()).isEqualTo(plain);
    assertThat(green.forceDelete().toSdk()).isEqualTo(plain.toBuilder().force(true).build());
  }

  @Test
  void makePrimary_namesTheTaskSet() {
    assertThat(green.makePrimary().toSdk())
        .isEqualTo(
            UpdateServicePrimaryTaskSetRequest.builder()
                .cluster("prod")
                .service("web")
                .primaryTaskSet("ecs-svc/123")
                .build());
  }
}
