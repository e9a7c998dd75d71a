package io.github.fluentecs.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Operations on clusters. */
final class ClusterOperations {
  private ClusterOperations() {}

  static void addTo(Handlers handlers) {
    handlers
        .on(CreateClusterRequest.class, ClusterOperations::create)
        .on(DescribeClustersRequest.class, ClusterOperations::describe);
  }

  private static CreateClusterResponse create(Region region, CreateClusterRequest request) {
    String name = request.clusterName() == null ? Clusters.DEFAULT : request.clusterName();
    Checks.that(Names.isName(name), "Invalid cluster name: " + Names.RULE);
    LiveCluster existing = region.clusters().find(name);
    LiveCluster cluster =
        existing != null && existing.isActive()
            ? existing
            : region.clusters().create(name, configuration(request));
    return CreateClusterResponse.builder().cluster(cluster.toSdk()).build();
  }

  private static Cluster configuration(CreateClusterRequest request) {
    return Cluster.builder()
        .settings(request.settings())
        .tags(request.tags())
        .configuration(request.configuration())
        .capacityProviders(request.capacityProviders())
        .defaultCapacityProviderStrategy(request.defaultCapacityProviderStrategy())
        .build();
  }

  private static DescribeClustersResponse describe(Region region, DescribeClustersRequest request) {
    Checks.atMost(100, "Clusters", request.clusters());
    List<String> references =
        request.clusters().isEmpty() ? List.of(Clusters.DEFAULT) : request.clusters();
    List<Cluster> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : references) {
      LiveCluster cluster = region.clusters().find(reference);
      if (cluster == null) {
        failures.add(Failures.missing(region.arns().cluster(Arns.lastPart(reference))));
      } else {
        found.add(view(cluster, request.include()));
      }
    }
    return DescribeClustersResponse.builder().clusters(found).failures(failures).build();
  }

  private static Cluster view(LiveCluster cluster, List<ClusterField> include) {
    Cluster.Builder view = cluster.toSdk().toBuilder();
    if (!include.contains(ClusterField.TAGS)) {
      view.tags(List.of());
    }
    if (!include.contains(ClusterField.SETTINGS)) {
      view.settings(List.of());
    }
    if (!include.contains(ClusterField.CONFIGURATIONS)) {
      view.configuration((software.amazon.awssdk.services.ecs.model.ClusterConfiguration) null);
    }
    return view.build();
  }
}
