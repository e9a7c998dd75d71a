package io.github.fluentecs.core.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the violations of one request, rule by rule. Not thread-safe; one object a request. */
public final class Findings {
  private final String operation;
  private @Nullable Rule<?> rule;
  private @Nullable List<Violation> violations;

  Findings(String operation) {
    this.operation = operation;
  }

  void under(Rule<?> rule) {
    this.rule = rule;
  }

  /**
   * Reports that the rule being looked at is broken.
   *
   * @param given what the request says, as the user would recognize it; never a secret
   * @param indices one position for each {@code []} of the rule's path
   */
  public void broken(@Nullable Object given, int... indices) {
    Rule<?> broken = rule;
    if (broken == null) {
      throw new IllegalStateException("no rule is being looked at");
    }
    if (violations == null) {
      violations = new ArrayList<>(1);
    }
    violations.add(broken.violation(operation, show(given), indices));
  }

  List<Violation> violations() {
    return violations == null ? List.of() : List.copyOf(violations);
  }

  private static String show(@Nullable Object given) {
    if (given == null) {
      return "nothing";
    }
    return given instanceof String text ? "'" + text + "'" : given.toString();
  }
}
