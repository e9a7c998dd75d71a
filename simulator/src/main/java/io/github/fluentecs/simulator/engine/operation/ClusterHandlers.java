package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.check.ClusterChecks;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.view.ClusterView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaults;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterResponse;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsResponse;

/** Operations on clusters that there are. */
public final class ClusterHandlers {
  private final Arns arns;
  private final Clusters clusters;

  public ClusterHandlers(Arns arns, Clusters clusters) {
    this.arns = arns;
    this.clusters = clusters;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(DescribeClustersRequest.class, this::describe)
        .on(ListClustersRequest.class, this::list)
        .on(UpdateClusterRequest.class, this::update)
        .on(UpdateClusterSettingsRequest.class, this::updateSettings);
  }

  private DescribeClustersResponse describe(DescribeClustersRequest request) {
    Checks.atMost(100, "Clusters", request.clusters());
    List<String> references =
        request.clusters().isEmpty() ? List.of(Clusters.DEFAULT) : request.clusters();
    List<Cluster> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : references) {
      LiveCluster cluster = clusters.find(reference);
      if (cluster == null) {
        failures.add(Failures.missing(arns.cluster(Arns.lastPart(reference))));
      } else {
        found.add(ClusterView.of(cluster, request.include()));
      }
    }
    return DescribeClustersResponse.builder().clusters(found).failures(failures).build();
  }

  private ListClustersResponse list(ListClustersRequest request) {
    Page.Query wish = Page.Query.of(arns.region(), request, 100);
    Page<LiveCluster> page =
        Page.of(
            clusters.all().stream()
                .filter(cluster -> !cluster.isInactive())
                .sorted(Comparator.comparing(LiveCluster::name)),
            LiveCluster::name,
            wish);
    return ListClustersResponse.builder()
        .clusterArns(page.map(LiveCluster::arn))
        .nextToken(page.nextToken())
        .build();
  }

  private UpdateClusterResponse update(UpdateClusterRequest request) {
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
    Set<ClusterField> shown = Set.of(ClusterField.SETTINGS, ClusterField.CONFIGURATIONS);
    return UpdateClusterResponse.builder().cluster(ClusterView.of(cluster, shown)).build();
  }

  /** Given as a name or ARN; empty to have none. */
  static ClusterServiceConnectDefaults defaults(ClusterServiceConnectDefaultsRequest given) {
    String namespace = given.namespace().isEmpty() ? null : given.namespace();
    return ClusterServiceConnectDefaults.builder().namespace(namespace).build();
  }

  private UpdateClusterSettingsResponse updateSettings(UpdateClusterSettingsRequest request) {
    Checks.that(!request.settings().isEmpty(), "Settings cannot be empty.");
    ClusterChecks.settings(request.settings());
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    cluster.requireActive();
    cluster.requireUnchanging();
    cluster.reconfigure(cluster.template().toBuilder().settings(request.settings()).build());
    return UpdateClusterSettingsResponse.builder()
        .cluster(ClusterView.of(cluster, Set.of(ClusterField.SETTINGS)))
        .build();
  }
}
