package io.github.fluentecs.core.task;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules on the member {@code startedBy}, which RunTask gives more characters than StartTask.
 *
 * @param length NM-6 on the length
 * @param alphabet NM-6 on the characters, which is advice
 * @param max the greatest length
 */
record StartedByRule(Constraint length, Constraint alphabet, int max) {
  static StartedByRule of(String operation, int max) {
    return new StartedByRule(
        Constraint.soft(
            "NM-6",
            "startedBy",
            "at most " + max + " characters",
            "Shorten the text.",
            operation + " request, startedBy"),
        Constraint.advice(
            "NM-6",
            "startedBy",
            "letters, digits, - _ and /",
            "Replace the other characters.",
            operation
                + " request, startedBy; ECS accepts blanks: a published deploy tool has sent"
                + " 'ECS Deploy' since 2016"),
        max);
  }

  List<Constraint> constraints() {
    return List.of(length, alphabet);
  }

  void check(@Nullable String startedBy, Findings findings) {
    if (startedBy != null) {
      findings.length(length, startedBy, 0, max);
      if (!Texts.only(startedBy, c -> Texts.nameCharacter(c) || c == '/')) {
        findings.broken(alphabet, startedBy);
      }
    }
  }
}
