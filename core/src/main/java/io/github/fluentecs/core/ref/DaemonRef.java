package io.github.fluentecs.core.ref;

import io.github.fluentecs.core.value.Beta;
import java.util.Objects;

/**
 * A daemon by its ARN, or by its name in a cluster. ECS takes the ARN only: it is made from the
 * name where the cluster is named by its own ARN. Immutable and thread-safe.
 */
@Beta
public class DaemonRef extends ClusterChildRef {
  /**
   * Creates a reference to a daemon.
   *
   * @param cluster the cluster
   * @param nameOrArn the daemon's name or ARN
   */
  protected DaemonRef(ClusterRef cluster, String nameOrArn) {
    super(cluster, arnIn(cluster, nameOrArn));
  }

  /**
   * Creates a reference to a daemon.
   *
   * @param cluster the cluster; by its ARN where the daemon is given by its name
   * @param nameOrArn the daemon's name or ARN
   * @return the reference
   */
  public static DaemonRef of(ClusterRef cluster, String nameOrArn) {
    return new DaemonRef(cluster, nameOrArn);
  }

  /**
   * Creates a reference to a daemon by its ARN, which contains the cluster.
   *
   * @param arn a daemon's ARN
   * @return the reference
   */
  public static DaemonRef ofArn(Arn arn) {
    Objects.requireNonNull(arn, "arn");
    return new DaemonRef(clusterIn(arn), arn.toString());
  }

  private static String arnIn(ClusterRef cluster, String nameOrArn) {
    Objects.requireNonNull(cluster, "cluster");
    Objects.requireNonNull(nameOrArn, "nameOrArn");
    return Arn.isArn(nameOrArn)
        ? nameOrArn
        : cluster
            .arn()
            .map(arn -> arn.toString().replace(":cluster/", ":daemon/") + "/" + nameOrArn)
            .orElse(nameOrArn);
  }

  @Override
  public final String kind() {
    return "daemon";
  }
}
