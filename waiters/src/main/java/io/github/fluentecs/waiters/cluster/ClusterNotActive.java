package io.github.fluentecs.waiters.cluster;

import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.ClusterStatus;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;

/**
 * A cluster is not, or not any more, ACTIVE, and will not be by itself.
 *
 * @param cluster the cluster as it was seen last: FAILED, DEPROVISIONING or INACTIVE
 */
public record ClusterNotActive(Cluster cluster) implements Blocker {
  /**
   * Refuses a null.
   *
   * @param cluster the cluster as it was seen last: FAILED, DEPROVISIONING or INACTIVE
   */
  public ClusterNotActive {
    Objects.requireNonNull(cluster, "cluster");
  }

  @Override
  public String message() {
    return cluster.ref() + " is " + cluster.status().map(Object::toString).orElse("lost") + ".";
  }

  @Override
  public String remedy() {
    return cluster.hasStatus(ClusterStatus.FAILED)
        ? "Check its capacity providers, then create it again."
        : "Create it again.";
  }
}
