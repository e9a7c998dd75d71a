package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * A resource with the history that a wait observed. Immutable and thread-safe.
 *
 * @param resource the resource
 * @param polls the number of polls, failed ones included
 * @param lastSeen its state at the last successful poll
 * @param history its changes, the oldest first; the latest 100
 */
public record ObservedResource(
    ResourceRef resource, int polls, Snapshot lastSeen, List<Change> history) {
  /**
   * Copies the list.
   *
   * @param resource the resource
   * @param polls the number of polls, failed ones included
   * @param lastSeen its state at the last successful poll
   * @param history its changes, the oldest first; the latest 100
   */
  public ObservedResource {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(lastSeen, "lastSeen");
    history = Arguments.copyOf("history", history);
  }

  /** Returns the resource and its last state. */
  @Override
  public String toString() {
    return resource + ": " + lastSeen.line();
  }
}
