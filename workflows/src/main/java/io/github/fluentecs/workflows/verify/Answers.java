package io.github.fluentecs.workflows.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns answers into findings. */
final class Answers {
  private Answers() {}

  /** Gives everybody the same answer. */
  static <T> Map<String, Answer<T>> forAll(List<String> references, Answer<T> answer) {
    Map<String, Answer<T>> answers = new LinkedHashMap<>();
    references.forEach(reference -> answers.put(reference, answer));
    return answers;
  }

  /** Judges what is there; what is absent is wrong, and nothing else is known. */
  static <T> List<Finding> judge(
      String path,
      Answer<T> answer,
      Finding.Wrong absent,
      Function<? super T, List<Finding>> judge) {
    if (answer instanceof Answer.Found<T> found) {
      return judge.apply(found.value());
    }
    if (answer instanceof Answer.Denied<T> denied) {
      return List.of(new Finding.Skipped(path, "asking for it was denied: " + denied.why()));
    }
    if (answer instanceof Answer.Unknown<T> unknown) {
      return List.of(new Finding.Skipped(path, unknown.why()));
    }
    return List.of(absent);
  }
}
