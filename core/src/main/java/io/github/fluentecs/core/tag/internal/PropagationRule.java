package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rule on where the tasks of a service take tags from. */
final class PropagationRule {
  static final Constraint KNOWN =
      Constraint.soft(
          "TG-6",
          "propagateTags",
          "TASK_DEFINITION, SERVICE or NONE",
          "Use one of the three.",
          "PropagateTags values");

  private PropagationRule() {}

  static void check(@Nullable String propagateTags, Findings findings) {
    findings.oneOf(KNOWN, propagateTags, Set.of("TASK_DEFINITION", "SERVICE", "NONE"));
  }
}
