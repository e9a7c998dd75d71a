package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.Failure;

/** The cluster {@code default} is there once it was created, and not before. */
class DefaultClusterTest {
  private final EcsClient ecs = EcsSimulator.create().client();

  @AfterEach
  void close() {
    ecs.close();
  }

  static Stream<Consumer<EcsClient>> calls() {
    return Stream.of(
        EcsClient::listTasks,
        EcsClient::listServices,
        EcsClient::listContainerInstances,
        ecs -> ecs.describeServices(request -> request.services("web")),
        ecs -> ecs.describeTasks(request -> request.tasks("a".repeat(32))),
        ecs -> ecs.registerContainerInstance(request -> {}),
        ecs -> ecs.runTask(request -> request.taskDefinition("worker")),
        ecs ->
            ecs.createService(
                request -> request.serviceName("web").taskDefinition("worker").desiredCount(0)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void anyCall_beforeItWasCreated_isRefusedAndCreatesNothing(Consumer<EcsClient> call) {
    assertThatThrownBy(() -> call.accept(ecs)).isInstanceOf(ClusterNotFoundException.class);

    assertThat(ecs.listClusters().clusterArns()).isEmpty();
  }

  @Test
  void describeClusters_beforeItWasCreated_saysMissing() {
    assertThat(ecs.describeClusters().failures())
        .containsExactly(
            Failure.builder()
                .arn("arn:aws:ecs:us-east-1:123456789012:cluster/default")
                .reason("MISSING")
                .build());
  }

  @Test
  void createCluster_withoutAName_createsIt() {
    ecs.createCluster();

    assertThat(ecs.describeClusters().clusters()).hasSize(1);
    assertThat(ecs.listTasks().taskArns()).isEmpty();
  }
}
