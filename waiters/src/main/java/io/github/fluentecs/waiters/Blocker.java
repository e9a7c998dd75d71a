package io.github.fluentecs.waiters;

import java.util.Objects;

/**
 * The reason why a wait can never be met. Each noun has its own types; compare with {@code
 * instanceof}. Implementations are immutable.
 */
public interface Blocker {
  /**
   * Returns the reason.
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
    return "Correct the reason, then wait again.";
  }

  /**
   * Makes a blocker of a message.
   *
   * @param message the reason
   * @return the blocker
   */
  static Blocker of(String message) {
    return new Said(message);
  }

  /**
   * A blocker that is a message alone.
   *
   * @param message the reason
   */
  record Said(String message) implements Blocker {
    /**
     * Refuses a null.
     *
     * @param message the reason
     */
    public Said {
      Objects.requireNonNull(message, "message");
    }
  }
}
