package io.github.fluentecs.workflows.rollout;

import java.time.Instant;
import java.util.Objects;

/**
 * A reading and its time. Immutable and thread-safe.
 *
 * @param at when it was told, by the waiters' clock
 * @param reading what was told
 */
public record Measurement(Instant at, Reading reading) {
  /**
   * Refuses nulls.
   *
   * @param at when it was told, by the waiters' clock
   * @param reading what was told
   */
  public Measurement {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(reading, "reading");
  }

  /** Returns for example {@code FAILED 0.03 at 2026-06-01T12:00:00Z}. */
  @Override
  public String toString() {
    return reading.kind() + " " + reading.value() + " at " + at;
  }
}
