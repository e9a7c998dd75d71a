package io.github.fluentecs.simulator.engine.defaults;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;

/** The defaults of clusters. */
public final class ClusterDefaults {
  private static final Map<String, String> SWITCH = Map.of("on", "enabled", "off", "disabled");

  private ClusterDefaults() {}

  /**
   * What a new cluster has of its request, with everything said.
   *
   * @param insights the value of the account setting
   */
  public static Cluster.Builder complete(CreateClusterRequest request, String insights) {
    ClusterSetting setting =
        ClusterSetting.builder()
            .name("containerInsights")
            .value(SWITCH.getOrDefault(insights, insights))
            .build();
    return Cluster.builder()
        .settings(request.settings().isEmpty() ? List.of(setting) : request.settings())
        .tags(Given.list(request.tags()))
        .configuration(request.configuration())
        .statistics(List.of())
        .capacityProviders(Given.list(request.capacityProviders()))
        .defaultCapacityProviderStrategy(
            StrategyDefaults.complete(request.defaultCapacityProviderStrategy()));
  }
}
