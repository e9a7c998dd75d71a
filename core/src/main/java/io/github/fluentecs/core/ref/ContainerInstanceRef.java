package io.github.fluentecs.core.ref;

import java.util.Objects;

/** A container instance by its id or ARN, in a cluster. Immutable and thread-safe. */
public class ContainerInstanceRef extends ClusterChildRef {
  /**
   * Creates a reference to a container instance.
   *
   * @param cluster the cluster
   * @param idOrArn the container instance's id or ARN
   */
  protected ContainerInstanceRef(ClusterRef cluster, String idOrArn) {
    super(cluster, Objects.requireNonNull(idOrArn, "idOrArn"));
  }

  /**
   * Creates a reference to a container instance.
   *
   * @param cluster the cluster
   * @param idOrArn the container instance's id or ARN
   * @return the reference
   */
  public static ContainerInstanceRef of(ClusterRef cluster, String idOrArn) {
    return new ContainerInstanceRef(cluster, idOrArn);
  }

  /**
   * Creates a reference to a container instance by an ARN in the long format, which contains the
   * cluster.
   *
   * @param arn a container instance's long ARN
   * @return the reference
   * @throws IllegalArgumentException for an ARN in the short format; use {@link #of} with a cluster
   */
  public static ContainerInstanceRef ofArn(Arn arn) {
    Objects.requireNonNull(arn, "arn");
    return new ContainerInstanceRef(clusterIn(arn), arn.toString());
  }

  @Override
  public final String kind() {
    return "container instance";
  }
}
