package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.check.ProviderAssociation;
import io.github.fluentecs.simulator.engine.defaults.StrategyDefaults;
import io.github.fluentecs.simulator.engine.lifecycle.ClusterAttachments;
import io.github.fluentecs.simulator.engine.state.CapacityProviderUse;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import java.util.List;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersResponse;

/** Which capacity providers a cluster has, and its default strategy. */
public final class PutClusterCapacityProvidersHandler
    implements Handler<PutClusterCapacityProvidersRequest, PutClusterCapacityProvidersResponse> {
  private final Clusters clusters;
  private final ProviderAssociation association;
  private final ClusterAttachments attachments;

  public PutClusterCapacityProvidersHandler(
      Clusters clusters, ProviderAssociation association, ClusterAttachments attachments) {
    this.clusters = clusters;
    this.association = association;
    this.attachments = attachments;
  }

  @Override
  public PutClusterCapacityProvidersResponse handle(PutClusterCapacityProvidersRequest request) {
    Checks.that(
        !(request.capacityProviders() instanceof SdkAutoConstructList),
        "capacityProviders cannot be empty.");
    Checks.that(
        !(request.defaultCapacityProviderStrategy() instanceof SdkAutoConstructList),
        "defaultCapacityProviderStrategy cannot be empty.");
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    cluster.requireActive();
    cluster.requireUnchanging();
    List<String> names =
        association.check(request.capacityProviders(), request.defaultCapacityProviderStrategy());
    association.checkFree(cluster.name(), names);
    requireUnused(cluster, names);
    Cluster.Builder template =
        cluster.template().toBuilder()
            .capacityProviders(names)
            .defaultCapacityProviderStrategy(
                StrategyDefaults.complete(request.defaultCapacityProviderStrategy()));
    boolean isOther = !names.equals(cluster.template().capacityProviders());
    cluster.reconfigure(template.build());
    if (isOther) {
      attachments.change(cluster);
    }
    return PutClusterCapacityProvidersResponse.builder().cluster(cluster.toSdk()).build();
  }

  private static void requireUnused(LiveCluster cluster, List<String> kept) {
    boolean isInUse =
        cluster.template().capacityProviders().stream()
            .filter(name -> !kept.contains(name))
            .anyMatch(name -> CapacityProviderUse.isUsed(cluster, name));
    if (isInUse) {
      throw Refusal.of(
          "ResourceInUseException",
          "The specified capacity provider is in use and cannot be removed.");
    }
  }
}
