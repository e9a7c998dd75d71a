package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.query.ClusterQuery;
import io.github.fluentecs.simulator.query.QuerySyntaxException;

/** Expressions of the cluster query language in requests. */
final class Queries {
  private Queries() {}

  /** Reads an expression, or refuses it with the place and the kind of its mistake. */
  static ClusterQuery parse(String expression) {
    try {
      return ClusterQuery.parse(expression);
    } catch (QuerySyntaxException e) {
      throw Refusal.invalidParameter("Invalid expression " + e.getMessage() + ".");
    }
  }
}
