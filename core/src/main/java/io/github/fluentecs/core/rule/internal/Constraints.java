package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;
import java.util.List;
import java.util.stream.Stream;

/** Joins the lists of constraints that the parts of a check can report. */
public final class Constraints {
  private Constraints() {}

  /**
   * Joins lists.
   *
   * @param lists the constraints of each part
   * @return all of them, in order
   */
  @SafeVarargs
  public static List<Constraint> all(List<Constraint>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }
}
