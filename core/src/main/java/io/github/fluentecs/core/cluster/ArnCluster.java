package io.github.fluentecs.core.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cluster in the long ARN of what lives in one, read without allocation. */
final class ArnCluster {
  private static final List<String> TYPES =
      List.of("task/", "service/", "container-instance/", "task-set/");

  private ArnCluster() {}

  /**
   * Tells whether a reference can be in a cluster.
   *
   * @param reference a name, an id or an ARN
   * @param cluster a name or ARN; null for the cluster called default
   * @return false only for a long ARN with another cluster
   */
  static boolean agrees(String reference, @Nullable String cluster) {
    int resource = reference.startsWith("arn:") ? resourceIn(reference) : -1;
    int from = resource < 0 ? -1 : behindType(reference, resource);
    int to = from < 0 ? -1 : reference.indexOf('/', from);
    return to < 0 || names(cluster == null ? "default" : cluster, reference, from, to);
  }

  private static int resourceIn(String arn) {
    int at = 0;
    for (int colons = 0; colons < 5; colons++) {
      at = arn.indexOf(':', at) + 1;
      if (at == 0) {
        return -1;
      }
    }
    return at;
  }

  private static int behindType(String arn, int resource) {
    for (int i = 0; i < TYPES.size(); i++) {
      if (arn.startsWith(TYPES.get(i), resource)) {
        return resource + TYPES.get(i).length();
      }
    }
    return -1;
  }

  private static boolean names(String cluster, String arn, int from, int to) {
    int name = cluster.lastIndexOf('/') + 1;
    int length = cluster.length() - name;
    return length == to - from && cluster.regionMatches(name, arn, from, length);
  }
}
