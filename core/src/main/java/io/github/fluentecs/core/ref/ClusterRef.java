package io.github.fluentecs.core.ref;

import java.util.Objects;

/** A cluster by its short name or full ARN (rule ID-1). Immutable and thread-safe. */
public class ClusterRef extends ResourceRef {
  private static final ClusterRef DEFAULT = new ClusterRef("default");

  /**
   * Creates a reference to a cluster.
   *
   * @param nameOrArn the cluster's short name or full ARN
   */
  protected ClusterRef(String nameOrArn) {
    super(Objects.requireNonNull(nameOrArn, "nameOrArn"));
  }

  /**
   * Creates a reference to a cluster.
   *
   * @param nameOrArn the cluster's short name or full ARN
   * @return the reference
   */
  public static ClusterRef of(String nameOrArn) {
    return new ClusterRef(nameOrArn);
  }

  /**
   * Returns the cluster that ECS uses when a request names none.
   *
   * @return the cluster called {@code default}
   */
  public static ClusterRef defaultCluster() {
    return DEFAULT;
  }

  @Override
  public final String kind() {
    return "cluster";
  }
}
