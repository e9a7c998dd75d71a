package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;

/** The constraint on operations that answer page by page. */
public final class Paging {
  private Paging() {}

  /**
   * Makes the constraint on the member {@code maxResults}; its id is {@code Operation/maxResults}.
   *
   * @param operation the operation's wire name
   * @param most how many items one page can hold
   * @return the constraint
   */
  public static Constraint maxResults(String operation, int most) {
    return Constraint.hard(
        operation + "/maxResults",
        "maxResults",
        "1 to " + most + " items a page",
        "Ask for smaller pages, and for all of them.",
        operation + " request, maxResults");
  }
}
