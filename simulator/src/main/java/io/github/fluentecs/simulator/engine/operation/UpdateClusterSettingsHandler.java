package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.check.ClusterChecks;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.view.ClusterView;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsResponse;

/** Answers UpdateClusterSettings. */
public final class UpdateClusterSettingsHandler
    implements Handler<UpdateClusterSettingsRequest, UpdateClusterSettingsResponse> {
  private final Clusters clusters;

  public UpdateClusterSettingsHandler(Clusters clusters) {
    this.clusters = clusters;
  }

  @Override
  public UpdateClusterSettingsResponse handle(UpdateClusterSettingsRequest request) {
    Checks.that(!request.settings().isEmpty(), "Settings cannot be empty.");
    ClusterChecks.settings(request.settings());
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    cluster.requireActive();
    cluster.requireUnchanging();
    cluster.reconfigure(cluster.template().toBuilder().settings(request.settings()).build());
    return UpdateClusterSettingsResponse.builder()
        .cluster(ClusterView.updated(cluster, ClusterField.SETTINGS))
        .build();
  }
}
