package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.cluster.ClusterRef;
import io.github.fluentecs.core.instance.ContainerInstanceRef;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;

class ContainerInstanceWordsTest {
  private final ClusterScope prod = cluster("prod");

  @Test
  void drain_severalInstances_setsThemDraining() {
    assertThat(prod.containerInstances("i-1", "i-2").drain().toSdk())
        .isEqualTo(
            UpdateContainerInstancesStateRequest.builder()
                .cluster("prod")
                .containerInstances("i-1", "i-2")
                .status("DRAINING")
                .build());
  }

  @Test
  void activate_oneInstance_isTheSameAsSeveral() {
    assertThat(prod.containerInstance("i-1").activate())
        .isEqualTo(prod.containerInstances("i-1").activate());
    assertThat(prod.containerInstance("i-1").drain())
        .isEqualTo(prod.containerInstances("i-1").drain());
  }

  @Test
  void scope_equalsTheReferenceItIs() {
    assertThat(prod.containerInstance("i-1"))
        .isEqualTo(ContainerInstanceRef.of(ClusterRef.of("prod"), "i-1"));
  }
}
