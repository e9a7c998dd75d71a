package io.github.fluentecs.waiters.cluster;

import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;

/**
 * A change of a cluster's capacity providers could not be made.
 *
 * @param cluster the cluster as it was seen last
 */
public record AttachmentsFailed(Cluster cluster) implements Blocker {
  /**
   * Refuses a null.
   *
   * @param cluster the cluster as it was seen last
   */
  public AttachmentsFailed {
    Objects.requireNonNull(cluster, "cluster");
  }

  @Override
  public String message() {
    return "The attachments of " + cluster.ref() + " are UPDATE_FAILED.";
  }

  @Override
  public String remedy() {
    return "Check the Auto Scaling groups of its capacity providers, then put them again.";
  }
}
