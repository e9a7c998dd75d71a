package io.github.fluentecs.waiters.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts and codes of one stopped task, event or deployment.
 *
 * @param isTask whether it is of a stopped task, not of a scheduler
 * @param stopCode the task's stop code; empty without one
 * @param texts reasons and messages, the most specific first
 * @param exit the exit that ended the task; null when no container exited
 */
record Clue(boolean isTask, String stopCode, List<Text> texts, @Nullable Exit exit) {
  /**
   * A text and what it is about.
   *
   * @param container the container's name; empty for the whole task or service
   * @param text what ECS said
   */
  record Text(String container, String text) {
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

  static Clue message(String text) {
    return new Clue(false, "", List.of(new Text("", text)), null);
  }

  /** Returns all texts in one line. */
  String words() {
    List<String> words = texts.stream().map(Text::toString).distinct().toList();
    String ended = exit == null ? "" : exit.container() + " exited with " + exit.code();
    if (words.isEmpty()) {
      return ended.isEmpty() ? "nothing was said" : ended;
    }
    return String.join("; ", words) + (ended.isEmpty() ? "" : "; " + ended);
  }
}
