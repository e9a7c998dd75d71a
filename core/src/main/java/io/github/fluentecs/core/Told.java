package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Violation;
import java.util.List;

/** What a check told of a request, by what follows from it. */
final class Told {
  private Told() {}

  static List<Violation> refusing(List<Violation> told) {
    return told.isEmpty() ? told : told.stream().filter(Violation::refuses).toList();
  }

  static List<Violation> advising(List<Violation> told) {
    return told.isEmpty() ? told : told.stream().filter(each -> !each.refuses()).toList();
  }
}
