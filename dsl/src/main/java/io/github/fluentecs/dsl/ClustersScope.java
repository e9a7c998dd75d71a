package io.github.fluentecs.dsl;

import io.github.fluentecs.core.cluster.DescribeClusters;
import io.github.fluentecs.core.ref.ClusterRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Several clusters, with their verbs. Immutable and thread-safe. */
public final class ClustersScope {
  private final List<ClusterRef> clusters;

  ClustersScope(Iterable<String> namesOrArns) {
    List<ClusterRef> refs = new ArrayList<>();
    namesOrArns.forEach(name -> refs.add(ClusterRef.of(name)));
    this.clusters = Collections.unmodifiableList(refs);
  }

  /**
   * Describes the clusters.
   *
   * @return a builder of the command
   */
  public DescribeClusters.Builder describe() {
    return DescribeClusters.builder(clusters);
  }
}
