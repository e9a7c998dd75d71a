package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.base;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.cluster.ClusterSetting;
import io.github.fluentecs.core.cluster.ContainerInsights;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;

class ClusterWordsTest {
  private final ClusterScope prod = cluster("prod");

  @Test
  void create_allWords_makeTheRequest() {
    CreateClusterRequest request =
        prod.create()
            .containerInsights(ContainerInsights.ENABLED)
            .capacityProviders("FARGATE", "FARGATE_SPOT")
            .defaultCapacityProviderStrategy(
                base(1).on("FARGATE").weight(1).and("FARGATE_SPOT").weight(4))
            .build()
            .toSdk();

    assertThat(request)
        .isEqualTo(
            CreateClusterRequest.builder()
                .clusterName("prod")
                .settings(ClusterSetting.of("containerInsights", "enabled").toSdk())
                .capacityProviders("FARGATE", "FARGATE_SPOT")
                .defaultCapacityProviderStrategy(
                    item("FARGATE", 1, 1), item("FARGATE_SPOT", 4, null))
                .build());
  }

  @Test
  void capacityProviders_defaultStrategy_replacesBoth() {
    assertThat(
            prod.capacityProviders("FARGATE", "FARGATE_SPOT")
                .defaultStrategy(base(1).on("FARGATE").weight(1).and("FARGATE_SPOT").weight(4))
                .toSdk())
        .isEqualTo(
            PutClusterCapacityProvidersRequest.builder()
                .cluster("prod")
                .capacityProviders("FARGATE", "FARGATE_SPOT")
                .defaultCapacityProviderStrategy(
                    item("FARGATE", 1, 1), item("FARGATE_SPOT", 4, null))
                .build());
  }

  @Test
  void capacityProviders_noDefaultStrategy_sendsAnEmptyList() {
    PutClusterCapacityProvidersRequest request =
        prod.capacityProviders("asg").noDefaultStrategy().toSdk();

    assertThat(request.hasDefaultCapacityProviderStrategy()).isTrue();
    assertThat(request.defaultCapacityProviderStrategy()).isEmpty();
  }

  private static CapacityProviderStrategyItem item(String provider, Integer weight, Integer base) {
    return CapacityProviderStrategyItem.builder()
        .capacityProvider(provider)
        .weight(weight)
        .base(base)
        .build();
  }
}
