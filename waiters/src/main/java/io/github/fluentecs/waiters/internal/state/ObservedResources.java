package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.waiters.Change;
import io.github.fluentecs.waiters.ObservedResource;
import io.github.fluentecs.waiters.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Adds polls to the history of a resource. */
final class ObservedResources {
  private static final int MAX_CHANGES = 100;
  private static final Snapshot NEVER = Snapshot.of("not seen yet");

  private ObservedResources() {}

  static ObservedResource never(ResourceRef resource) {
    return new ObservedResource(resource, 0, NEVER, List.of());
  }

  static ObservedResource failedPoll(ObservedResource before) {
    return new ObservedResource(
        before.resource(), before.polls() + 1, before.lastSeen(), before.history());
  }

  static ObservedResource observed(ObservedResource before, Snapshot snapshot, Instant at) {
    List<Change> history =
        snapshot.equals(before.lastSeen())
            ? before.history()
            : extended(before.history(), new Change(at, snapshot));
    return new ObservedResource(before.resource(), before.polls() + 1, snapshot, history);
  }

  private static List<Change> extended(List<Change> history, Change change) {
    List<Change> extended = new ArrayList<>(history);
    extended.add(change);
    return extended.subList(Math.max(0, extended.size() - MAX_CHANGES), extended.size());
  }
}
