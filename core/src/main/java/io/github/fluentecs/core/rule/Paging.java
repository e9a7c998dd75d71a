package io.github.fluentecs.core.rule;

import io.github.fluentecs.core.rule.internal.Texts;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rule on operations that answer page by page. */
public final class Paging {
  private Paging() {}

  /**
   * Checks the member {@code maxResults}. The rule's id is {@code Operation/maxResults}.
   *
   * @param <Q> the SDK request
   * @param operation the operation's wire name
   * @param most how many items one page can hold
   * @param member reads the member
   * @return the rule
   */
  public static <Q> Rule<Q> maxResults(
      String operation, int most, Function<? super Q, @Nullable Integer> member) {
    Constraint size =
        Constraint.hard(
            operation + "/maxResults",
            "1 to " + most + " items a page",
            "Ask for smaller pages, and for all of them.",
            operation + " request, maxResults");
    return Rule.value(size, "maxResults", member, Texts.range(1, most));
  }
}
