package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.Event;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterResponse;

/**
 * The operation DeleteCluster. ECS leaves the order of its obstacles open; here an update comes
 * first, then container instances, services, tasks and capacity providers.
 */
final class DeleteCluster {
  private final Timeline timeline;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final Pace pace;
  private final Journal journal;

  DeleteCluster(
      Timeline timeline,
      Clusters clusters,
      CapacityProviders capacityProviders,
      Pace pace,
      Journal journal) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.pace = pace;
    this.journal = journal;
  }

  void addTo(Handlers handlers) {
    handlers.on(DeleteClusterRequest.class, this::delete);
  }

  private DeleteClusterResponse delete(DeleteClusterRequest request) {
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    cluster.requireUnchanging();
    requireEmpty(cluster);
    cluster.move(ClusterStatus.Move.DELETE, timeline.now());
    journal.log(Event.Kind.CLUSTER, cluster.arn(), "INACTIVE");
    timeline.eventually(pace.retention(), () -> clusters.forget(cluster));
    return DeleteClusterResponse.builder().cluster(cluster.toSdk()).build();
  }

  private void requireEmpty(LiveCluster cluster) {
    refuseIf(
        cluster.hasInstances(),
        "ClusterContainsContainerInstancesException",
        "The Cluster cannot be deleted while Container Instances are active or draining.");
    refuseIf(
        cluster.services().values().stream()
            .anyMatch(service -> service.status() != ServiceStatus.INACTIVE),
        "ClusterContainsServicesException",
        "The Cluster cannot be deleted while Services are active.");
    refuseIf(
        cluster.tasks().all().stream().anyMatch(task -> !task.status().isOver()),
        "ClusterContainsTasksException",
        "The Cluster cannot be deleted while Tasks are active.");
    refuseIf(
        capacityProviders.all().stream()
            .anyMatch(
                provider ->
                    provider.isActive() && cluster.arn().equals(provider.template().cluster())),
        "ClusterContainsCapacityProviderException",
        "The Cluster cannot be deleted while Capacity Providers are active.");
  }

  private static void refuseIf(boolean isObstacle, String code, String message) {
    if (isObstacle) {
      throw Refusal.of(code, message);
    }
  }
}
