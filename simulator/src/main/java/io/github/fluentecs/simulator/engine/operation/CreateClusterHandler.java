package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.ResourceNames;
import io.github.fluentecs.simulator.engine.check.ClusterChecks;
import io.github.fluentecs.simulator.engine.check.ProviderAssociation;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.defaults.ClusterDefaults;
import io.github.fluentecs.simulator.engine.lifecycle.ClusterAttachments;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.status.ClusterStatus;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.Setting;

/** Answers CreateCluster. */
public final class CreateClusterHandler
    implements Handler<CreateClusterRequest, CreateClusterResponse> {
  private final Timeline timeline;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final StepDurations durations;
  private final ClusterAttachments attachments;
  private final ProviderAssociation association;
  private final Supplier<Setting> insights;

  /** With the account setting that decides of Container Insights where a request does not. */
  public CreateClusterHandler(
      Timeline timeline,
      Clusters clusters,
      CapacityProviders capacityProviders,
      StepDurations durations,
      ClusterAttachments attachments,
      ProviderAssociation association,
      Supplier<Setting> insights) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.durations = durations;
    this.attachments = attachments;
    this.association = association;
    this.insights = insights;
  }

  @Override
  public CreateClusterResponse handle(CreateClusterRequest request) {
    String name = request.clusterName() == null ? Clusters.DEFAULT : request.clusterName();
    check(name, request);
    LiveCluster existing = clusters.find(name);
    LiveCluster cluster =
        existing == null || existing.isInactive() ? make(name, request) : existing;
    return CreateClusterResponse.builder().cluster(cluster.toSdk()).build();
  }

  private static void check(String name, CreateClusterRequest request) {
    Checks.that(ResourceNames.isName(name), "Invalid cluster name: " + ResourceNames.RULE);
    TagChecks.check(request.tags());
    ClusterChecks.settings(request.settings());
    ClusterChecks.configuration(request.configuration());
    ClusterChecks.namespace(request.serviceConnectDefaults());
  }

  private LiveCluster make(String name, CreateClusterRequest request) {
    List<String> providers =
        association.check(request.capacityProviders(), request.defaultCapacityProviderStrategy());
    Cluster.Builder template =
        ClusterDefaults.complete(request, insights.get().value()).capacityProviders(providers);
    if (request.serviceConnectDefaults() != null) {
      template.serviceConnectDefaults(
          UpdateClusterHandler.defaults(request.serviceConnectDefaults()));
    }
    association.checkFree(name, providers);
    LiveCluster cluster = clusters.create(name, template.build());
    boolean hasGroups =
        providers.stream().anyMatch(each -> capacityProviders.require(each).isAutoScalingGroup());
    if (hasGroups) {
      cluster.move(ClusterStatus.Move.PROVISION, timeline.now());
      attachments.change(cluster);
      timeline.after(
          durations.attachments(),
          () -> cluster.move(ClusterStatus.Move.PROVISIONED, timeline.now()));
    }
    return cluster;
  }
}
