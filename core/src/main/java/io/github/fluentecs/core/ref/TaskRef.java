package io.github.fluentecs.core.ref;

import java.util.Objects;

/** A task by its id or ARN, in a cluster. Immutable and thread-safe. */
public class TaskRef extends ClusterChildRef {
  /**
   * Creates a reference to a task.
   *
   * @param cluster the cluster
   * @param idOrArn the task's id or ARN
   */
  protected TaskRef(ClusterRef cluster, String idOrArn) {
    super(cluster, Objects.requireNonNull(idOrArn, "idOrArn"));
  }

  /**
   * Creates a reference to a task.
   *
   * @param cluster the cluster
   * @param idOrArn the task's id or ARN
   * @return the reference
   */
  public static TaskRef of(ClusterRef cluster, String idOrArn) {
    return new TaskRef(cluster, idOrArn);
  }

  /**
   * Creates a reference to a task by an ARN in the long format, which contains the cluster.
   *
   * @param arn a task's long ARN
   * @return the reference
   * @throws IllegalArgumentException for an ARN in the short format; use {@link #of} with a cluster
   */
  public static TaskRef ofArn(Arn arn) {
    Objects.requireNonNull(arn, "arn");
    return new TaskRef(clusterIn(arn), arn.toString());
  }

  @Override
  public final String kind() {
    return "task";
  }
}
