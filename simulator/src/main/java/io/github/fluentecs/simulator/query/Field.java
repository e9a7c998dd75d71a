package io.github.fluentecs.simulator.query;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A subject of comparisons. */
interface Field {
  /** The operators that it can stand before. */
  Set<Operator> operators();

  /**
   * Makes a condition.
   *
   * @param operator one of its own
   * @param arguments one; any number for a list; none for {@code exists}
   * @throws QuerySyntaxException if an argument is none for this field
   */
  Predicate<QuerySubject> condition(Operator operator, List<Argument> arguments);
}
