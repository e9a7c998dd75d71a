package io.github.fluentecs.core;

import java.util.Objects;
import java.util.Optional;

/**
 * A call that begins, for a {@link CallListener}. Immutable.
 *
 * @param operation the wire name of the operation; {@code raw call} for {@link Ecs#call}
 * @param category the token bucket that throttles it; empty for a raw call
 * @param several whether it is a command of several calls, such as batches or all pages; each of
 *     them begins by itself
 * @param whole what the listener returned for the command of several calls that this is one of
 */
public record CallStart(
    String operation,
    Optional<ThrottleCategory> category,
    boolean several,
    Optional<CallListener.Running> whole) {
  /**
   * Refuses nulls.
   *
   * @param operation the wire name of the operation
   * @param category the token bucket that throttles it
   * @param several whether it is a command of several calls
   * @param whole what the listener returned for the command that this is one call of
   */
  public CallStart {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(whole, "whole");
  }
}
