package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.check.ClusterChecks;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.view.ClusterView;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaults;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterResponse;

/** Answers UpdateCluster. */
public final class UpdateClusterHandler
    implements Handler<UpdateClusterRequest, UpdateClusterResponse> {
  private final Clusters clusters;

  public UpdateClusterHandler(Clusters clusters) {
    this.clusters = clusters;
  }

  @Override
  public UpdateClusterResponse handle(UpdateClusterRequest request) {
    ClusterChecks.settings(request.settings());
    ClusterChecks.configuration(request.configuration());
    ClusterChecks.namespace(request.serviceConnectDefaults());
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    cluster.requireActive();
    Cluster.Builder template = cluster.template().toBuilder();
    if (!request.settings().isEmpty()) {
      template.settings(request.settings());
    }
    if (request.configuration() != null) {
      template.configuration(request.configuration());
    }
    if (request.serviceConnectDefaults() != null) {
      template.serviceConnectDefaults(defaults(request.serviceConnectDefaults()));
    }
    cluster.reconfigure(template.build());
    Cluster updated =
        ClusterView.updated(cluster, ClusterField.SETTINGS, ClusterField.CONFIGURATIONS);
    return UpdateClusterResponse.builder().cluster(updated).build();
  }

  /** Given as a name or ARN; empty to have none. */
  static ClusterServiceConnectDefaults defaults(ClusterServiceConnectDefaultsRequest given) {
    String namespace = given.namespace().isEmpty() ? null : given.namespace();
    return ClusterServiceConnectDefaults.builder().namespace(namespace).build();
  }
}
