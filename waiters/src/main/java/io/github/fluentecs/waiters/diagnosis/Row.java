package io.github.fluentecs.waiters.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: by which sign a clue is known, and what it means.
 *
 * @param sign by what it is known
 * @param cause what it means; UNKNOWN where it shows only that something failed
 * @param retryable whether the cause may go away by itself
 * @param remedy what to do; empty for what is part of normal life
 */
record Row(Sign sign, Cause cause, boolean retryable, String remedy) {
  boolean isNormal() {
    return remedy.isEmpty();
  }

  /**
   * Returns whether it shows only that something failed, so that any other cause is more specific.
   */
  boolean isSymptom() {
    return cause == Cause.UNKNOWN && !sign.parts.isEmpty();
  }

  /** Where a sign can be found. */
  enum From {
    /** Stopped tasks, events and deployments. */
    ANYONE,
    /** Stopped tasks. */
    TASKS,
    /** Events and deployments. */
    MESSAGES
  }

  /**
   * By what a clue is known.
   *
   * @param from where it is found
   * @param stopCode the stop code; empty for any
   * @param parts parts of one text, in any case; none for any text
   * @param exitCode the exit code; null for any, with or without one
   */
  record Sign(From from, String stopCode, List<String> parts, @Nullable Integer exitCode) {
    /** Returns what the sign was seen by, or nothing when it was not seen. */
    Optional<Clue.Text> seenIn(Clue clue) {
      boolean matches = from == From.ANYONE || (from == From.TASKS) == clue.isTask();
      if (!matches || !(stopCode.isEmpty() || stopCode.equals(clue.stopCode()))) {
        return Optional.empty();
      }
      Clue.Exit exit = clue.exit();
      if (exitCode != null && (exit == null || exitCode != exit.code())) {
        return Optional.empty();
      }
      return parts.isEmpty()
          ? Optional.of(new Clue.Text("", clue.words()))
          : clue.texts().stream().filter(this::isIn).findFirst();
    }

    private boolean isIn(Clue.Text saying) {
      String text = saying.text().toLowerCase(Locale.ROOT);
      return parts.stream().allMatch(part -> text.contains(part.toLowerCase(Locale.ROOT)));
    }
  }
}
