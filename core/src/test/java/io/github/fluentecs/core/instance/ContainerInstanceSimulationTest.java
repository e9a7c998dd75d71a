package io.github.fluentecs.core.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.ClusterStatus;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.cluster.DescribeClusters;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContainerInstanceSimulationTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());

  @BeforeEach
  void createCluster() {
    Cluster prod = ecs.execute(CreateCluster.builder("prod").build()).get();
    assertThat(prod.hasStatus(ClusterStatus.ACTIVE)).isTrue();
  }

  private ContainerInstance register() {
    return ecs.execute(
            RegisterContainerInstance.builder(PROD)
                .totalResources(
                    Resource.cpu(2048), Resource.memory(4096), Resource.reservedPorts(22))
                .attributes(Attribute.of("stack", "prod"))
                .build())
        .get();
  }

  private static UpdateContainerInstancesState drain(String... ids) {
    return UpdateContainerInstancesState.builder(
            PROD, List.of(ids), ContainerInstanceStatus.DRAINING)
        .build();
  }

  @Test
  void register_thenDescribe_tellsWhatWasRegistered() {
    ContainerInstance one = register();

    Batch<ContainerInstance> described =
        ecs.execute(DescribeContainerInstances.builder(PROD, List.of(one.ref().id())).build())
            .get();

    assertThat(described.complete().get())
        .singleElement()
        .satisfies(
            instance -> {
              assertThat(instance.ref()).isEqualTo(one.ref());
              assertThat(instance.hasStatus(ContainerInstanceStatus.ACTIVE)).isTrue();
              assertThat(instance.registeredResources().cpu()).hasValue(2048);
              assertThat(instance.remainingResources().memoryMiB()).hasValue(4096);
              assertThat(instance.registeredResources().reservedPorts()).contains(22);
              assertThat(instance.attribute("stack")).contains(Attribute.of("stack", "prod"));
            });
  }

  @Test
  void drain_knownAndUnknownInstance_drainsOneAndTellsTheOther() {
    ContainerInstance one = register();

    Batch<ContainerInstance> batch =
        ecs.execute(drain(one.ref().id(), "0123456789abcdef0123456789abcdef")).get();

    assertThat(batch.succeeded())
        .singleElement()
        .matches(instance -> instance.hasStatus(ContainerInstanceStatus.DRAINING));
    assertThat(batch.failures())
        .singleElement()
        .extracting(ItemFailure::meaning)
        .isEqualTo(FailureReason.MISSING);
    assertThat(batch.complete().isLeft()).isTrue();
  }

  @Test
  void drain_asynchronously_givesTheSame() {
    ContainerInstance one = register();

    Batch<ContainerInstance> batch =
        EcsAsync.using(simulator.asyncClient()).execute(drain(one.ref().id())).join().get();

    assertThat(batch.complete().get())
        .singleElement()
        .matches(instance -> instance.hasStatus(ContainerInstanceStatus.DRAINING));
  }

  @Test
  void describeClusters_withAndWithoutInstances_counts() {
    register();
    register();

    Batch<Cluster> clusters =
        ecs.execute(DescribeClusters.builder(List.of(PROD, ClusterRef.of("unknown"))).build())
            .get();

    assertThat(clusters.succeeded())
        .singleElement()
        .extracting(Cluster::registeredContainerInstancesCount)
        .isEqualTo(2);
    assertThat(clusters.failures()).hasSize(1);
  }
}
