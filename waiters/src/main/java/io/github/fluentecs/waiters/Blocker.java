package io.github.fluentecs.waiters;

import java.util.Objects;

/**
 * Why a wait can never be met. The conditions of each noun have types of their own; compare with
 * {@code instanceof}. Implementations are immutable.
 */
public interface Blocker {
  /**
   * Returns what stands in the way.
   *
   * @return a sentence
   */
  String message();

  /**
   * Returns what to do.
   *
   * @return a sentence
   */
  default String remedy() {
    return "Change what is named, then wait anew.";
  }

  /**
   * Makes an obstacle of words.
   *
   * @param message what stands in the way
   * @return the obstacle
   */
  static Blocker of(String message) {
    return new Said(message);
  }

  /**
   * An obstacle in words alone.
   *
   * @param message what stands in the way
   */
  record Said(String message) implements Blocker {
    /** Refuses a null. */
    public Said {
      Objects.requireNonNull(message, "message");
    }
  }
}
