package io.github.fluentecs.core.rule.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the cluster in the long ARN of a resource, without parsing the ARN. */
final class ArnCluster {
  private static final List<String> TYPES = List.of(":task", ":service", ":container-instance");

  private ArnCluster() {}

  /**
   * Returns whether a reference can be in a cluster.
   *
   * @param reference a name, an id or an ARN
   * @param cluster a name or ARN; null for the cluster called default
   * @return false only for a long ARN with another cluster
   */
  static boolean agrees(String reference, @Nullable String cluster) {
    if (!reference.startsWith("arn:")) {
      return true;
    }
    int to = reference.lastIndexOf('/');
    int type = reference.lastIndexOf('/', to - 1);
    return type < 0
        || !endsType(reference, type)
        || names(cluster == null ? "default" : cluster, reference, type + 1, to);
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
