package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Violation;
import java.util.List;

/** Divides violations into those that refuse a request and advice. */
final class ViolationsByLevel {
  private ViolationsByLevel() {}

  static List<Violation> refusing(List<Violation> violations) {
    return violations.isEmpty()
        ? violations
        : violations.stream().filter(Violation::refuses).toList();
  }

  static List<Violation> advising(List<Violation> violations) {
    return violations.isEmpty()
        ? violations
        : violations.stream().filter(each -> !each.refuses()).toList();
  }
}
