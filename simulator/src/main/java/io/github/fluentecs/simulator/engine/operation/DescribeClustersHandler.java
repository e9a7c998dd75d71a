package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.view.ClusterView;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Answers DescribeClusters. */
public final class DescribeClustersHandler
    implements Handler<DescribeClustersRequest, DescribeClustersResponse> {
  private final Arns arns;
  private final Clusters clusters;

  public DescribeClustersHandler(Arns arns, Clusters clusters) {
    this.arns = arns;
    this.clusters = clusters;
  }

  @Override
  public DescribeClustersResponse handle(DescribeClustersRequest request) {
    Checks.atMost(100, "Clusters", request.clusters());
    List<String> references =
        request.clusters().isEmpty() ? List.of(arns.cluster(Clusters.DEFAULT)) : request.clusters();
    List<Cluster> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : references) {
      LiveCluster cluster = clusters.find(reference);
      if (cluster == null) {
        failures.add(Failures.missing(reference, arns.cluster(reference)));
      } else {
        found.add(ClusterView.of(cluster, request.include()));
      }
    }
    return DescribeClustersResponse.builder().clusters(found).failures(failures).build();
  }
}
