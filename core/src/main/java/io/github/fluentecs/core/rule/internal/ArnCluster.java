package io.github.fluentecs.core.rule.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares a cluster with the ARN of a resource, without parsing it: Region and account where both
 * are ARNs, and the cluster's name where the ARN is in the long format.
 */
final class ArnCluster {
  private static final List<String> TYPES = List.of(":task", ":service", ":container-instance");

  private ArnCluster() {}

  /**
   * Returns whether a reference can be in a cluster.
   *
   * @param reference a name, an id or an ARN
   * @param cluster a name or ARN; null for the cluster called default
   * @return false for an ARN of another Region or account than the cluster's ARN, and for a long
   *     ARN with another cluster
   */
  static boolean agrees(String reference, @Nullable String cluster) {
    if (!reference.startsWith("arn:")) {
      return true;
    }
    if (cluster != null && isElsewhere(cluster, reference)) {
      return false;
    }
    int to = reference.lastIndexOf('/');
    int type = reference.lastIndexOf('/', to - 1);
    return type < 0
        || !endsType(reference, type)
        || names(cluster == null ? "default" : cluster, reference, type + 1, to);
  }

  /** Returns whether two ARNs differ in partition, service, Region or account. */
  private static boolean isElsewhere(String cluster, String reference) {
    int resource = References.resourceIn(cluster);
    return resource > 0
        && References.resourceIn(reference) > 0
        && !reference.regionMatches(0, cluster, 0, resource);
  }

  private static boolean endsType(String arn, int slash) {
    for (int i = 0; i < TYPES.size(); i++) {
      String type = TYPES.get(i);
      if (arn.startsWith(type, slash - type.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(String cluster, String arn, int from, int to) {
    int name = cluster.lastIndexOf('/') + 1;
    int length = cluster.length() - name;
    return length == to - from && cluster.regionMatches(name, arn, from, length);
  }
}
