package io.github.fluentecs.core.task;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The rule on the member {@code startedBy}, whose limit differs between RunTask and StartTask.
 *
 * @param constraint NM-6
 * @param max the greatest length
 */
record StartedByRule(Constraint constraint, int max) {
  static StartedByRule of(String operation, int max) {
    return new StartedByRule(
        Constraint.soft(
            "NM-6",
            "startedBy",
            "at most " + max + " letters, digits, - _ and /",
            "Shorten the text or replace the other characters.",
            operation + " request, startedBy"),
        max);
  }

  void check(@Nullable String startedBy, Findings findings) {
    if (startedBy != null && !isAllowed(startedBy)) {
      findings.broken(constraint, startedBy);
    }
  }

  private boolean isAllowed(String text) {
    return Texts.hasLength(text, 0, max)
        && Texts.only(text, c -> Texts.nameCharacter(c) || c == '/');
  }
}
