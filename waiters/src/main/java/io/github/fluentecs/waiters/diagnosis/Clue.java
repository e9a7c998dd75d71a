package io.github.fluentecs.waiters.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one task, event or deployment says.
 *
 * @param isTask whether a stopped task says it, not a scheduler
 * @param stopCode the task's stop code; empty without one
 * @param texts reasons and messages, the most telling first
 * @param exit the exit that ended the task; null when no container exited
 */
record Clue(boolean isTask, String stopCode, List<Saying> texts, @Nullable Exit exit) {
  /**
   * A text and what it is about.
   *
   * @param container the container's name; empty for the whole task or service
   * @param text what ECS said
   */
  record Saying(String container, String text) {
    @Override
    public String toString() {
      return container.isEmpty() ? text : container + ": " + text;
    }
  }

  /**
   * The end of a container's program.
   *
   * @param container the container's name
   * @param code what it returned
   */
  record Exit(String container, int code) {}

  static Clue news(String text) {
    return new Clue(false, "", List.of(new Saying("", text)), null);
  }

  /** Returns all that was said, in one line. */
  String words() {
    List<String> words = texts.stream().map(Saying::toString).distinct().toList();
    String ended = exit == null ? "" : exit.container() + " exited with " + exit.code();
    if (words.isEmpty()) {
      return ended.isEmpty() ? "nothing was said" : ended;
    }
    return String.join("; ", words) + (ended.isEmpty() ? "" : "; " + ended);
  }
}
