package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.diff.Diff;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;

/**
 * A resource is there and is not as it was asked for. Nothing was changed. Immutable and
 * thread-safe.
 *
 * @param resource the resource
 * @param diff what differs, by path
 */
public record Differs(ResourceRef resource, Diff diff) implements Blocker {
  /**
   * Refuses nulls.
   *
   * @param resource the resource
   * @param diff what differs
   */
  public Differs {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(diff, "diff");
  }

  @Override
  public String message() {
    return NotDeleted.said(resource)
        + " is there and differs:\n"
        + diff.toString().indent(2).stripTrailing();
  }

  @Override
  public String remedy() {
    return "Update it, or ask for what it has, or leave the paths out of the comparison.";
  }
}
