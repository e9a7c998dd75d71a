package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.Event;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterResponse;

/**
 * The operation DeleteCluster. ECS leaves the order of its obstacles open; here an update comes
 * first, then container instances, services, tasks and capacity providers.
 */
final class DeleteCluster {
  private DeleteCluster() {}

  static void addTo(Handlers handlers) {
    handlers.on(DeleteClusterRequest.class, DeleteCluster::delete);
  }

  private static DeleteClusterResponse delete(Region region, DeleteClusterRequest request) {
    LiveCluster cluster = region.clusters().requireNamed(request.cluster());
    cluster.requireUnchanging();
    requireEmpty(region, cluster);
    cluster.move(ClusterStatus.Move.DELETE, region.timeline().now());
    region.journal().log(Event.Kind.CLUSTER, cluster.arn(), "INACTIVE");
    region
        .timeline()
        .eventually(region.pace().retention(), () -> region.clusters().forget(cluster));
    return DeleteClusterResponse.builder().cluster(cluster.toSdk()).build();
  }

  private static void requireEmpty(Region region, LiveCluster cluster) {
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
        region.capacityProviders().all().stream()
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
