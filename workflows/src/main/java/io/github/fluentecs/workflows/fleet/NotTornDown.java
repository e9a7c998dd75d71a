package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Blocker;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A tear-down that stopped at something that ECS would not delete. What comes after it in the order
 * was left as it was. Immutable and thread-safe.
 *
 * @param cluster the cluster
 * @param deleted what this run ended before, in that order
 * @param left what could not be deleted, and why
 */
public record NotTornDown(ClusterRef cluster, List<ResourceRef> deleted, List<NotDeleted> left)
    implements Blocker {
  /**
   * Refuses nulls, and copies the lists.
   *
   * @param cluster the cluster
   * @param deleted what this run ended before
   * @param left what could not be deleted
   */
  public NotTornDown {
    Objects.requireNonNull(cluster, "cluster");
    deleted = Arguments.copyOf("deleted", deleted);
    left = Arguments.copyOf("left", left);
  }

  @Override
  public String message() {
    return left.stream()
        .map(each -> "\n  " + each)
        .collect(Collectors.joining("", "Not deleted of " + cluster + ":", ""));
  }

  @Override
  public String remedy() {
    return "Remove the reasons, then run the same words again; they go on from here.";
  }
}
