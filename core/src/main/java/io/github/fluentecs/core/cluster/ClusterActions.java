package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Action;
import java.util.List;

/** The actions on clusters. */
public final class ClusterActions {
  private ClusterActions() {}

  /**
   * Lists the actions on clusters.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        CreateCluster.ACTION,
        DeleteCluster.ACTION,
        DescribeClusters.ACTION,
        ListClusters.ACTION,
        PutClusterCapacityProviders.ACTION,
        UpdateCluster.ACTION,
        UpdateClusterSettings.ACTION);
  }
}
