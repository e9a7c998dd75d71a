package io.github.fluentecs.core.tag.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rule on where tasks take tags from. */
public final class PropagationRule {
  /** The constraint on the member {@code propagateTags}: TG-6. */
  public static final Constraint KNOWN =
      Constraint.soft(
          "TG-6",
          "propagateTags",
          "TASK_DEFINITION, SERVICE or NONE",
          "Use one of the three.",
          "PropagateTags values");

  private PropagationRule() {}

  /**
   * Checks the member {@code propagateTags}; an absent one passes.
   *
   * @param propagateTags the member
   * @param findings takes what is wrong
   */
  public static void check(@Nullable String propagateTags, Findings findings) {
    findings.oneOf(KNOWN, propagateTags, Set.of("TASK_DEFINITION", "SERVICE", "NONE"));
  }
}
