package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.journal.Journal;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.status.ClusterStatus;
import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import io.github.fluentecs.simulator.event.Event;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterResponse;

/**
 * Answers DeleteCluster. ECS leaves the order of its obstacles open; here an update comes first,
 * then container instances, services, tasks and capacity providers.
 */
public final class DeleteClusterHandler
    implements Handler<DeleteClusterRequest, DeleteClusterResponse> {
  private final Timeline timeline;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final StepDurations durations;
  private final Journal journal;

  public DeleteClusterHandler(
      Timeline timeline,
      Clusters clusters,
      CapacityProviders capacityProviders,
      StepDurations durations,
      Journal journal) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.durations = durations;
    this.journal = journal;
  }

  @Override
  public DeleteClusterResponse handle(DeleteClusterRequest request) {
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    cluster.requireUnchanging();
    requireEmpty(cluster);
    cluster.move(ClusterStatus.Move.DELETE, timeline.now());
    journal.log(Event.Kind.CLUSTER, cluster.arn(), "INACTIVE");
    timeline.eventually(durations.retention(), () -> clusters.forget(cluster));
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
