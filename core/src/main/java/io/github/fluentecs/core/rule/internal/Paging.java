package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;

/** The constraint on the page size of paginated operations. */
public final class Paging {
  private Paging() {}

  /**
   * Makes the constraint on the member {@code maxResults}; its id is {@code Operation/maxResults}.
   *
   * @param operation the operation's wire name
   * @param most the greatest number of items on a page
   * @return the constraint
   */
  public static Constraint maxResults(String operation, int most) {
    return Constraint.hard(
        operation + "/maxResults",
        "maxResults",
        "1 to " + most + " items a page",
        "Request smaller pages, and read all of them.",
        operation + " request, maxResults");
  }
}
