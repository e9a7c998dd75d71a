package io.github.fluentecs.simulator.engine;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;

/** The operation CreateCluster. */
final class CreateCluster {
  private CreateCluster() {}

  static void addTo(Handlers handlers) {
    handlers.on(CreateClusterRequest.class, CreateCluster::create);
  }

  private static CreateClusterResponse create(Region region, CreateClusterRequest request) {
    String name = request.clusterName() == null ? Clusters.DEFAULT : request.clusterName();
    check(name, request);
    LiveCluster existing = region.clusters().find(name);
    LiveCluster cluster =
        existing == null || existing.isInactive() ? make(region, name, request) : existing;
    return CreateClusterResponse.builder().cluster(cluster.toSdk()).build();
  }

  private static void check(String name, CreateClusterRequest request) {
    Checks.that(Names.isName(name), "Invalid cluster name: " + Names.RULE);
    TagChecks.check(request.tags());
    ClusterChecks.settings(request.settings());
    ClusterChecks.configuration(request.configuration());
    ClusterChecks.namespace(request.serviceConnectDefaults());
  }

  private static LiveCluster make(Region region, String name, CreateClusterRequest request) {
    List<String> providers =
        ClusterCapacity.check(
            region, request.capacityProviders(), request.defaultCapacityProviderStrategy());
    Cluster.Builder template =
        Cluster.builder()
            .settings(settings(request))
            .tags(request.tags())
            .configuration(request.configuration())
            .capacityProviders(providers)
            .defaultCapacityProviderStrategy(request.defaultCapacityProviderStrategy());
    if (request.serviceConnectDefaults() != null) {
      template.serviceConnectDefaults(ClusterOperations.defaults(request.serviceConnectDefaults()));
    }
    ClusterCapacity.checkFree(region, name, providers);
    LiveCluster cluster = region.clusters().create(name, template.build());
    boolean hasGroups =
        providers.stream()
            .anyMatch(each -> region.capacityProviders().require(each).isAutoScalingGroup());
    if (hasGroups) {
      cluster.move(ClusterStatus.Move.PROVISION, region.timeline().now());
      ClusterAttachments.change(region, cluster);
      region
          .timeline()
          .after(
              region.pace().attachments(),
              () -> cluster.move(ClusterStatus.Move.PROVISIONED, region.timeline().now()));
    }
    return cluster;
  }

  private static List<ClusterSetting> settings(CreateClusterRequest request) {
    return request.settings().isEmpty()
        ? List.of(ClusterSetting.builder().name("containerInsights").value("disabled").build())
        : request.settings();
  }
}
