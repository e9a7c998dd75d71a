package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import java.util.Comparator;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;

/** Answers ListClusters. */
public final class ListClustersHandler
    implements Handler<ListClustersRequest, ListClustersResponse> {
  private final Arns arns;
  private final Clusters clusters;

  public ListClustersHandler(Arns arns, Clusters clusters) {
    this.arns = arns;
    this.clusters = clusters;
  }

  @Override
  public ListClustersResponse handle(ListClustersRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, 100);
    Page<LiveCluster> page =
        Page.of(
            clusters.all().stream()
                .filter(cluster -> !cluster.isInactive())
                .sorted(Comparator.comparing(LiveCluster::name)),
            LiveCluster::name,
            paging);
    return ListClustersResponse.builder()
        .clusterArns(page.map(LiveCluster::arn))
        .nextToken(page.nextToken())
        .build();
  }
}
