package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ResourceRef;
import java.time.Instant;
import java.util.ArrayList;
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
  private static final int MAX_CHANGES = 100;
  private static final Snapshot NEVER = Snapshot.of("not seen yet");

  /** Copies the list. */
  public ObservedResource {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(lastSeen, "lastSeen");
    history = List.copyOf(history);
  }

  static ObservedResource never(ResourceRef resource) {
    return new ObservedResource(resource, 0, NEVER, List.of());
  }

  ObservedResource failedPoll() {
    return new ObservedResource(resource, polls + 1, lastSeen, history);
  }

  ObservedResource observed(Snapshot snapshot, Instant at) {
    return new ObservedResource(
        resource,
        polls + 1,
        snapshot,
        snapshot.equals(lastSeen) ? history : extended(snapshot, at));
  }

  private List<Change> extended(Snapshot snapshot, Instant at) {
    List<Change> extended = new ArrayList<>(history);
    extended.add(new Change(at, snapshot));
    return extended.subList(Math.max(0, extended.size() - MAX_CHANGES), extended.size());
  }

  /** Returns the resource and how it was seen last. */
  @Override
  public String toString() {
    return resource + ": " + lastSeen.line();
  }
}
