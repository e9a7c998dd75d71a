package io.github.fluentecs.waiters.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: by which sign a clue is known, and what it means.
 *
 * @param sign by what it is known
 * @param cause what it means; UNKNOWN where it tells that there is trouble, but not which
 * @param retryable whether the cause may go away by itself
 * @param remedy what to do; empty for what is part of normal life
 */
record Row(Sign sign, Cause cause, boolean retryable, String remedy) {
  boolean isNormal() {
    return remedy.isEmpty();
  }

  /** Tells whether it only shows that there is trouble, so that every cause tells more. */
  boolean isSymptom() {
    return cause == Cause.UNKNOWN && !sign.parts.isEmpty();
  }

  /** Who can give a sign. */
  enum From {
    /** Stopped tasks, events and deployments. */
    ANYONE,
    /** Stopped tasks. */
    TASKS,
    /** Events and deployments. */
    NEWS
  }

  /**
   * By what a clue is known.
   *
   * @param from who gives it
   * @param stopCode the stop code; empty for any
   * @param parts parts of one text, in any case; none for any text
   * @param exitCode the exit code; null for any, with or without one
   */
  record Sign(From from, String stopCode, List<String> parts, @Nullable Integer exitCode) {
    /** Returns what the sign was seen by, or nothing when it was not seen. */
    Optional<Clue.Saying> seenIn(Clue clue) {
      boolean heard = from == From.ANYONE || (from == From.TASKS) == clue.isTask();
      if (!heard || !(stopCode.isEmpty() || stopCode.equals(clue.stopCode()))) {
        return Optional.empty();
      }
      Clue.Exit exit = clue.exit();
      if (exitCode != null && (exit == null || exitCode != exit.code())) {
        return Optional.empty();
      }
      return parts.isEmpty()
          ? Optional.of(new Clue.Saying("", clue.words()))
          : clue.texts().stream().filter(this::isIn).findFirst();
    }

    private boolean isIn(Clue.Saying saying) {
      String text = saying.text().toLowerCase(Locale.ROOT);
      return parts.stream().allMatch(part -> text.contains(part.toLowerCase(Locale.ROOT)));
    }
  }
}
