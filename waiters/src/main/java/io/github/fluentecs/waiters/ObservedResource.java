package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ResourceRef;
import java.util.List;
import java.util.Objects;

/**
 * What a wait has seen of one resource. Immutable and thread-safe.
 *
 * @param resource the resource
 * @param polls how often it was looked at, polls that failed included
 * @param lastSeen how it was at the last look that succeeded
 * @param history its changes, the oldest first; the latest 100
 */
public record ObservedResource(
    ResourceRef resource, int polls, Snapshot lastSeen, List<Change> history) {
  /** Copies the list. */
  public ObservedResource {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(lastSeen, "lastSeen");
    history = List.copyOf(history);
  }

  /** Returns the resource and how it was seen last. */
  @Override
  public String toString() {
    return resource + ": " + lastSeen.line();
  }
}
