package io.github.fluentecs.core.ref.internal;

import io.github.fluentecs.core.ref.Arn;
import io.github.fluentecs.core.ref.ClusterRef;

/** The cluster of an answer that names it only within the ARN of something else. */
public final class ClusterInArn {
  private ClusterInArn() {}

  /**
   * Returns the cluster.
   *
   * @param arn the ARN of a service or a daemon, or anything else
   * @return the cluster's name; empty where it is not an ARN that has one
   */
  public static ClusterRef of(String arn) {
    return Arn.parse(arn)
        .map(Arn::path)
        .filter(path -> path.size() > 1)
        .map(path -> ClusterRef.of(path.get(0)))
        .orElseGet(() -> ClusterRef.of(""));
  }
}
