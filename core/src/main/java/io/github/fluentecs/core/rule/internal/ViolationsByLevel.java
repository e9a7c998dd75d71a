package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Violation;
import java.util.List;

/** Divides violations into those that refuse a request and advice. */
public final class ViolationsByLevel {
  private ViolationsByLevel() {}

  /**
   * Returns the violations that refuse a request.
   *
   * @param violations what a check found
   * @return those that are not advice, in order
   */
  public static List<Violation> refusing(List<Violation> violations) {
    return violations.isEmpty()
        ? violations
        : violations.stream().filter(Violation::refuses).toList();
  }

  /**
   * Returns the advice.
   *
   * @param violations what a check found
   * @return those that never refuse a request, in order
   */
  public static List<Violation> advising(List<Violation> violations) {
    return violations.isEmpty()
        ? violations
        : violations.stream().filter(each -> !each.refuses()).toList();
  }
}
