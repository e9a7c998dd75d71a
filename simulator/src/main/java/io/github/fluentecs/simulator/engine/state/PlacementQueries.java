package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.query.ClusterQuery;
import io.github.fluentecs.simulator.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** Expressions of the cluster query language in requests. */
public final class PlacementQueries {
  private static final int LONGEST = 2000;

  private PlacementQueries() {}

  /** Reads the expression of a memberOf constraint, which must be given. */
  public static ClusterQuery memberOf(@Nullable String expression) {
    String given = Checks.given("memberOf expression", expression);
    Checks.that(
        given.length() <= LONGEST,
        "The expression of a placement constraint has at most " + LONGEST + " characters.");
    return parse(given);
  }

  /** Reads an expression, or refuses it with the place and the kind of its mistake. */
  public static ClusterQuery parse(String expression) {
    try {
      return ClusterQuery.parse(expression);
    } catch (QuerySyntaxException e) {
      throw Refusal.invalidParameter("Invalid expression " + e.getMessage() + ".");
    }
  }
}
