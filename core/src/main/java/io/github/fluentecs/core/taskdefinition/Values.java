package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of values against closed lists. */
final class Values {
  private Values() {}

  /**
   * Demands one of the allowed values; an absent one passes, and an empty one, which some clients
   * send.
   */
  static void oneOf(
      Constraint constraint,
      @Nullable String value,
      Set<String> allowed,
      Findings findings,
      int... positions) {
    if (Texts.present(value) && !allowed.contains(value)) {
      findings.broken(constraint, value, positions);
    }
  }

  /** Demands that each value is allowed, and tells the first that is not. */
  static void eachOf(
      Constraint constraint, List<String> values, Set<String> allowed, Findings findings) {
    for (int i = 0; i < values.size(); i++) {
      if (!allowed.contains(values.get(i))) {
        findings.broken(constraint, values.get(i));
        return;
      }
    }
  }

  /** Demands that a list is empty. */
  static void none(Constraint constraint, List<?> values, Findings findings) {
    findings.size(constraint, values, 0, 0);
  }
}
