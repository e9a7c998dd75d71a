package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a tear-down would delete, as of when it was asked. Immutable and thread-safe.
 *
 * @param cluster the cluster
 * @param deletes what would go, in that order: task sets, services, standalone tasks, daemons,
 *     container instances, capacity providers, and the cluster at last; empty if it is gone
 * @param keeps capacity providers that would be left, and why
 */
public record TearDownPlan(ClusterRef cluster, List<ResourceRef> deletes, List<NotDeleted> keeps) {
  /**
   * Refuses nulls, and copies the lists.
   *
   * @param cluster the cluster
   * @param deletes what would go
   * @param keeps what would be left
   */
  public TearDownPlan {
    Objects.requireNonNull(cluster, "cluster");
    deletes = Arguments.copyOf("deletes", deletes);
    keeps = Arguments.copyOf("keeps", keeps);
  }

  /** Returns the plan in lines, one for each resource. */
  @Override
  public String toString() {
    String head = deletes.isEmpty() ? cluster + " is gone" : "tear-down of " + cluster;
    return head
        + deletes.stream()
            .map(NotDeleted::said)
            .map(each -> "\n  delete " + each)
            .collect(Collectors.joining())
        + keeps.stream().map(each -> "\n  keep " + each).collect(Collectors.joining());
  }
}
