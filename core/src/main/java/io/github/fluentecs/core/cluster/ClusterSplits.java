package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Split;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;

/** How requests on many clusters become several. */
final class ClusterSplits {
  static final Split<DescribeClustersRequest> DESCRIBE_CLUSTERS =
      Split.reads(
          "clusters",
          100,
          DescribeClustersRequest::clusters,
          (request, clusters) -> request.toBuilder().clusters(clusters).build());

  private ClusterSplits() {}
}
