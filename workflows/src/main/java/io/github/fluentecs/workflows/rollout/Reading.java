package io.github.fluentecs.workflows.rollout;

import java.util.Objects;

/**
 * What an analysis was told when it asked once: it is well, it is not, or nobody knows. Immutable
 * and thread-safe.
 *
 * @param kind whether it is well
 * @param value what was measured, in words
 */
public record Reading(Kind kind, String value) {
  /** Whether it is well. */
  public enum Kind {
    /** It is well. */
    PASSED,
    /** It is not. */
    FAILED,
    /** Nobody knows: there are no data, or who has them does not answer. */
    INCONCLUSIVE
  }

  /**
   * Refuses nulls.
   *
   * @param kind whether it is well
   * @param value what was measured, in words
   */
  public Reading {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
  }

  /**
   * Makes a reading that is well.
   *
   * @param value what was measured, in words
   * @return the reading
   */
  public static Reading passed(String value) {
    return new Reading(Kind.PASSED, value);
  }

  /**
   * Makes a reading that is not well.
   *
   * @param value what was measured, in words
   * @return the reading
   */
  public static Reading failed(String value) {
    return new Reading(Kind.FAILED, value);
  }

  /**
   * Makes a reading that tells nothing.
   *
   * @param why why nobody knows
   * @return the reading
   */
  public static Reading inconclusive(String why) {
    return new Reading(Kind.INCONCLUSIVE, Objects.requireNonNull(why, "why"));
  }
}
