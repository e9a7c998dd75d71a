package io.github.fluentecs.simulator.engine.defaults;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;

/** The defaults of clusters. */
public final class ClusterDefaults {
  private static final ClusterSetting NO_INSIGHTS =
      ClusterSetting.builder().name("containerInsights").value("disabled").build();

  private ClusterDefaults() {}

  /** What a new cluster has of its request, with everything said. */
  public static Cluster.Builder complete(CreateClusterRequest request) {
    return Cluster.builder()
        .settings(request.settings().isEmpty() ? List.of(NO_INSIGHTS) : request.settings())
        .tags(Given.list(request.tags()))
        .configuration(request.configuration())
        .statistics(List.of())
        .capacityProviders(Given.list(request.capacityProviders()))
        .defaultCapacityProviderStrategy(
            StrategyDefaults.complete(request.defaultCapacityProviderStrategy()));
  }
}
