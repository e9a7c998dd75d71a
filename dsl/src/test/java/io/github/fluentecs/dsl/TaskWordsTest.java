package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.base;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.dsl.EcsDsl.weight;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

class TaskWordsTest {
  private final ClusterScope prod = cluster("prod");

  @Test
  void scope_equalsTheReferenceItIs() {
    assertThat(prod.task("a1")).isEqualTo(TaskRef.of(ClusterRef.of("prod"), "a1"));
    assertThat(TaskRef.of(ClusterRef.of("prod"), "a1")).isEqualTo(prod.task("a1"));
  }

  @Test
  void stop_withReason_sendsClusterTaskAndReason() {
    assertThat(prod.task("a1").stop("replaced").toSdk())
        .isEqualTo(StopTaskRequest.builder().cluster("prod").task("a1").reason("replaced").build());
  }

  @Test
  void runTask_allWords_makeTheRequest() {
    RunTaskRequest request =
        prod.runTask("worker:7")
            .count(3)
            .capacity(weight(1).on("FARGATE_SPOT"))
            .awsvpc(subnets("subnet-1", "subnet-2").securityGroups("sg-1"))
            .override(container("worker").environment("JOB", "42"))
            .customize(sdk -> sdk.referenceId("r"))
            .build()
            .toSdk();

    assertThat(request)
        .isEqualTo(
            RunTaskRequest.builder()
                .cluster("prod")
                .taskDefinition("worker:7")
                .count(3)
                .capacityProviderStrategy(item("FARGATE_SPOT", 1, null))
                .networkConfiguration(
                    n ->
                        n.awsvpcConfiguration(
                            v -> v.subnets("subnet-1", "subnet-2").securityGroups("sg-1")))
                .overrides(o -> o.containerOverrides(job42()))
                .referenceId("r")
                .build());
  }

  private static ContainerOverride job42() {
    return ContainerOverride.builder()
        .name("worker")
        .environment(KeyValuePair.builder().name("JOB").value("42").build())
        .build();
  }

  @Test
  void strategy_baseThenWeights_readsAsASentence() {
    CapacityProviderStrategy strategy =
        base(1).on("FARGATE").weight(1).and("FARGATE_SPOT").weight(4);

    assertThat(strategy.toSdk())
        .isEqualTo(List.of(item("FARGATE", 1, 1), item("FARGATE_SPOT", 4, null)));
    assertThat(allOn("asg").toSdk()).isEqualTo(List.of(item("asg", 1, null)));
  }

  private static CapacityProviderStrategyItem item(String provider, Integer weight, Integer base) {
    return CapacityProviderStrategyItem.builder()
        .capacityProvider(provider)
        .weight(weight)
        .base(base)
        .build();
  }

  @Test
  void executeCommand_inContainer_isInteractive() {
    assertThat(
            cluster("prod")
                .task("a1")
                .executeCommand("/bin/sh")
                .container("worker")
                .build()
                .toSdk())
        .isEqualTo(
            ExecuteCommandRequest.builder()
                .cluster("prod")
                .task("a1")
                .container("worker")
                .command("/bin/sh")
                .interactive(true)
                .build());
  }
}
