package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.query.ClusterQuery;
import io.github.fluentecs.simulator.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** Expressions of the cluster query language in requests. */
final class Queries {
  private static final int LONGEST = 2000;

  private Queries() {}

  /** Reads the expression of a memberOf constraint, which must be given. */
  static ClusterQuery memberOf(@Nullable String expression) {
    String given = Checks.given("memberOf expression", expression);
    Checks.that(
        given.length() <= LONGEST,
        "The expression of a placement constraint has at most " + LONGEST + " characters.");
    return parse(given);
  }

  /** Reads an expression, or refuses it with the place and the kind of its mistake. */
  static ClusterQuery parse(String expression) {
    try {
      return ClusterQuery.parse(expression);
    } catch (QuerySyntaxException e) {
      throw Refusal.invalidParameter("Invalid expression " + e.getMessage() + ".");
    }
  }
}
