package io.github.fluentecs.waiters.console;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * What is shown of one resource.
 *
 * @param resource the resource
 * @param seen the latest progress that was about it
 * @param news the latest events that are new, the oldest first
 */
record Row(ResourceRef resource, Progress seen, List<String> news) {
  private static final int MAX_EVENTS = 5;
  private static final Snapshot NOTHING = Snapshot.of("not seen yet");

  static Row of(ResourceRef resource, Progress seen) {
    return new Row(resource, seen, List.of());
  }

  Row with(Progress progress) {
    List<String> grown = new ArrayList<>(news);
    progress.newEvents().stream().map(Words::clean).forEach(grown::add);
    return new Row(
        resource,
        progress,
        List.copyOf(grown.subList(Math.max(0, grown.size() - MAX_EVENTS), grown.size())));
  }

  Snapshot snapshot() {
    return seen.snapshot().orElse(NOTHING);
  }

  /** Returns whether there are tasks to count, so that the table shows numbers and no words. */
  boolean hasNumbers() {
    return snapshot().desired().isPresent();
  }

  /** Returns whether something is pending, so that problems are shown. */
  boolean isPending() {
    return !seen.message().isEmpty();
  }

  boolean isSlowed() {
    return seen.kind() == Progress.Kind.SLOWED;
  }

  String name() {
    return Words.of(resource);
  }
}
