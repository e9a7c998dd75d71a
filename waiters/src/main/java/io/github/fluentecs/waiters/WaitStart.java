package io.github.fluentecs.waiters;

import java.util.Objects;

/**
 * A wait that begins, for a {@link WaitListener}. Immutable.
 *
 * @param kind one of a small set, for labels: see {@link Wait#ofKind}
 * @param text the wait's name, or its formula
 */
public record WaitStart(String kind, String text) {
  /**
   * Refuses nulls.
   *
   * @param kind one of a small set
   * @param text the wait's name, or its formula
   */
  public WaitStart {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
