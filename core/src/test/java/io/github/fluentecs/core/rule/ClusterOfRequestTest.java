package io.github.fluentecs.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

/** What a request says of its cluster, alone and beside the ARN of a resource. */
class ClusterOfRequestTest {
  private static final String HERE = "arn:aws:ecs:eu-west-1:123456789012:";
  private static final String PROD = HERE + "cluster/prod";

  @ParameterizedTest
  @ValueSource(
      strings = {
        HERE + "service/prod/web",
        HERE + "service/prod",
        HERE + "task/prod/a1",
        HERE + "task-definition/prod:1",
        HERE + "capacity-provider/prod",
        HERE + "cluster",
        "arn:aws:iam::123456789012:role/prod"
      })
  void check_arnOfAnotherKindAsCluster_isRefused(String cluster) {
    assertThat(
            RuleBook.standard()
                .check(StopTaskRequest.builder().cluster(cluster).task("a1").build()))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo("ID-1");
              assertThat(violation.path()).isEqualTo("cluster");
              assertThat(violation.given()).isEqualTo("'" + cluster + "'");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:ecs:us-east-1:123456789012:task/prod/a1",
        "arn:aws:ecs:eu-west-1:999999999999:task/prod/a1",
        "arn:aws-cn:ecs:eu-west-1:123456789012:task/prod/a1",
        "arn:aws:ecs:us-east-1:123456789012:task/a1",
        HERE + "task/test/a1"
      })
  void check_arnOfAnotherPlaceThanTheCluster_isRefused(String task) {
    assertThat(broken(StopTaskRequest.builder().cluster(PROD).task(task).build()))
        .containsExactly("ID-3 task");
    assertThat(broken(DescribeTasksRequest.builder().cluster(PROD).tasks("a1", task).build()))
        .containsExactly("ID-3 tasks[1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1", HERE + "task/prod/a1", HERE + "task/a1"})
  void check_taskOfTheCluster_passes(String task) {
    assertThat(broken(StopTaskRequest.builder().cluster(PROD).task(task).build())).isEmpty();
    assertThat(broken(StopTaskRequest.builder().cluster("prod").task(task).build())).isEmpty();
  }

  @Test
  void check_arnWithoutRegionOrAccount_isWellFormed() {
    assertThat(broken(StopTaskRequest.builder().task("arn:aws:ecs::123456789012:task/a1").build()))
        .isEmpty();
    assertThat(broken(StopTaskRequest.builder().task("arn:aws:ecs:eu-west-1::task/a1").build()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"arn::ecs:eu-west-1:1:task/a1", "arn:aws::eu-west-1:1:task/a1"})
  void check_arnWithoutPartitionOrService_isRefused(String task) {
    assertThat(broken(StopTaskRequest.builder().task(task).build())).containsExactly("ID-4 task");
  }

  private static List<String> broken(EcsRequest request) {
    return RuleBook.standard().check(request).stream()
        .map(violation -> violation.rule() + " " + violation.path())
        .toList();
  }
}
