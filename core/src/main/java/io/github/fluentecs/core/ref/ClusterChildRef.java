package io.github.fluentecs.core.ref;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A reference to a resource that lives in a cluster: a service, a task or a container instance.
 * Immutable and thread-safe.
 */
public abstract class ClusterChildRef extends ResourceRef {
  private final ClusterRef cluster;

  /**
   * Creates a reference to a resource in a cluster.
   *
   * @param cluster the cluster; it is always sent, since the resource's ARN does not replace it
   *     (rule ID-3)
   * @param text the resource's name, id or ARN
   */
  protected ClusterChildRef(ClusterRef cluster, String text) {
    super(text);
    this.cluster = Objects.requireNonNull(cluster, "cluster");
  }

  /**
   * Returns the cluster.
   *
   * @return the cluster that the resource lives in
   */
  public final ClusterRef cluster() {
    return cluster;
  }

  @Override
  public final Optional<ResourceRef> parent() {
    return Optional.of(cluster);
  }

  /**
   * Returns the cluster in the long ARN of a resource.
   *
   * @param arn the resource's ARN
   * @return the cluster, by name
   * @throws IllegalArgumentException when the ARN is in the short format, which names no cluster
   */
  protected static ClusterRef clusterIn(Arn arn) {
    List<String> path = arn.path();
    if (path.size() < 2) {
      throw new IllegalArgumentException(
          "no cluster in the short ARN " + arn + "; pass the cluster too");
    }
    return ClusterRef.of(path.get(0));
  }
}
