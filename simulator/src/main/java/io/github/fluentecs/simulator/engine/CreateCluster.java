package io.github.fluentecs.simulator.engine;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;

/** The operation CreateCluster. */
final class CreateCluster {
  private final Timeline timeline;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final Pace pace;
  private final ClusterAttachments attachments;
  private final ProviderAssociation association;

  CreateCluster(
      Timeline timeline,
      Clusters clusters,
      CapacityProviders capacityProviders,
      Pace pace,
      ClusterAttachments attachments,
      ProviderAssociation association) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.pace = pace;
    this.attachments = attachments;
    this.association = association;
  }

  void addTo(Handlers handlers) {
    handlers.on(CreateClusterRequest.class, this::create);
  }

  private CreateClusterResponse create(CreateClusterRequest request) {
    String name = request.clusterName() == null ? Clusters.DEFAULT : request.clusterName();
    check(name, request);
    LiveCluster existing = clusters.find(name);
    LiveCluster cluster =
        existing == null || existing.isInactive() ? make(name, request) : existing;
    return CreateClusterResponse.builder().cluster(cluster.toSdk()).build();
  }

  private static void check(String name, CreateClusterRequest request) {
    Checks.that(Names.isName(name), "Invalid cluster name: " + Names.RULE);
    TagChecks.check(request.tags());
    ClusterChecks.settings(request.settings());
    ClusterChecks.configuration(request.configuration());
    ClusterChecks.namespace(request.serviceConnectDefaults());
  }

  private LiveCluster make(String name, CreateClusterRequest request) {
    List<String> providers =
        association.check(request.capacityProviders(), request.defaultCapacityProviderStrategy());
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
    association.checkFree(name, providers);
    LiveCluster cluster = clusters.create(name, template.build());
    boolean hasGroups =
        providers.stream().anyMatch(each -> capacityProviders.require(each).isAutoScalingGroup());
    if (hasGroups) {
      cluster.move(ClusterStatus.Move.PROVISION, timeline.now());
      attachments.change(cluster);
      timeline.after(
          pace.attachments(), () -> cluster.move(ClusterStatus.Move.PROVISIONED, timeline.now()));
    }
    return cluster;
  }

  private static List<ClusterSetting> settings(CreateClusterRequest request) {
    return request.settings().isEmpty()
        ? List.of(ClusterSetting.builder().name("containerInsights").value("disabled").build())
        : request.settings();
  }
}
