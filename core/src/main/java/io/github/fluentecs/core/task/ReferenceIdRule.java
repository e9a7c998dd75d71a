package io.github.fluentecs.core.task;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import org.jspecify.annotations.Nullable;

/** The advice on the member {@code referenceId} of RunTask and StartTask. */
final class ReferenceIdRule {
  static final Constraint UNUSED =
      Constraint.advice(
          "NM-9",
          "referenceId",
          "no referenceId",
          "Leave it out: only ECS itself uses it.",
          "RunTask and StartTask requests, referenceId; nothing is refused");

  private ReferenceIdRule() {}

  static void check(@Nullable String referenceId, Findings findings) {
    if (referenceId != null) {
      findings.broken(UNUSED, referenceId);
    }
  }
}
