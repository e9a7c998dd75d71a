package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * A cluster that is gone, and what went with it. Immutable and thread-safe.
 *
 * @param cluster the cluster
 * @param deleted what this run ended, in that order; empty when the cluster was gone already
 * @param kept capacity providers that were left, and why
 */
public record TornDown(ClusterRef cluster, List<ResourceRef> deleted, List<NotDeleted> kept) {
  /**
   * Refuses nulls, and copies the lists.
   *
   * @param cluster the cluster
   * @param deleted what this run ended
   * @param kept what was left
   */
  public TornDown {
    Objects.requireNonNull(cluster, "cluster");
    deleted = Arguments.copyOf("deleted", deleted);
    kept = Arguments.copyOf("kept", kept);
  }
}
