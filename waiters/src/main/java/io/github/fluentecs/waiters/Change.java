package io.github.fluentecs.waiters;

import java.time.Instant;
import java.util.Objects;

/**
 * One change of a resource, as a wait observed it. Immutable and thread-safe.
 *
 * @param at when it was seen
 * @param snapshot the state after the change
 */
public record Change(Instant at, Snapshot snapshot) {
  /**
   * Refuses nulls.
   *
   * @param at when it was seen
   * @param snapshot the state after the change
   */
  public Change {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(snapshot, "snapshot");
  }

  /** Returns instant and state in one line. */
  @Override
  public String toString() {
    return at + " " + snapshot.line();
  }
}
