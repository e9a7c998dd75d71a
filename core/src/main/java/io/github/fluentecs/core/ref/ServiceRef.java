package io.github.fluentecs.core.ref;

import java.util.Objects;

/** A service by its name or ARN, in a cluster. Immutable and thread-safe. */
public class ServiceRef extends ClusterChildRef {
  /**
   * Creates a reference to a service.
   *
   * @param cluster the cluster
   * @param nameOrArn the service's name or ARN
   */
  protected ServiceRef(ClusterRef cluster, String nameOrArn) {
    super(cluster, Objects.requireNonNull(nameOrArn, "nameOrArn"));
  }

  /**
   * Creates a reference to a service.
   *
   * @param cluster the cluster
   * @param nameOrArn the service's name or ARN
   * @return the reference
   */
  public static ServiceRef of(ClusterRef cluster, String nameOrArn) {
    return new ServiceRef(cluster, nameOrArn);
  }

  /**
   * Creates a reference to a service by an ARN in the long format, which contains the cluster.
   *
   * @param arn a service's long ARN
   * @return the reference
   * @throws IllegalArgumentException for an ARN in the short format; use {@link #of} with a cluster
   */
  public static ServiceRef ofArn(Arn arn) {
    Objects.requireNonNull(arn, "arn");
    return new ServiceRef(clusterIn(arn), arn.toString());
  }

  @Override
  public final String kind() {
    return "service";
  }
}
