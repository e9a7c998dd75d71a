package io.github.fluentecs.workflows.lease;

/**
 * Why a task was not protected.
 *
 * @param kind what follows from it
 * @param why a sentence
 */
record Refusal(Kind kind, String why) {
  /** What follows from a refusal. */
  enum Kind {
    /** A deployment must not wait for the task. */
    BLOCKED,
    /** Trying again may help. */
    PASSING,
    /** Nothing helps. */
    FINAL
  }
}
