package io.github.fluentecs.core;

import io.github.fluentecs.core.catalog.Actions;

/** The page on repeated calls, as the actions say it. */
final class EffectsPage {
  private static final String HEAD =
      """
      # What a repeated call does

      A call whose answer is lost may have had its effect. The table tells for each operation what a
      second call does. It is generated from the code; regenerate it with

          %s

      - READ_ONLY: the operation changes nothing.
      - IDEMPOTENT: a second call adds nothing; it may fail because the resource exists already or is
        gone.
      - BY_TOKEN: ECS recognizes a second call by its client token. The SDK's retries of one execution
        have the same token. A new execution has a new one.
      - NOT_IDEMPOTENT: each call has its effect once more. The SDK retries such a call only while
        every answer was a refusal (status 4xx); after a lost answer or an error of status 5xx it is
        not sent again.

      `failure.mayHaveHadEffect()` tells whether a failed execution may have had its effect: one of its
      tries at least got no answer, or status 5xx. `command.sameAttempt(failure)` gives the command
      that repeats that execution with its token:

          ecs.execute(run.sameAttempt(failure));

      | operation | a repeated call | how to find out |
      |---|---|---|
      """;

  private EffectsPage() {}

  /** Returns the page; {@code command} is what generates it. */
  static String text(String command) {
    StringBuilder page = new StringBuilder(HEAD.formatted(command));
    Actions.all().forEach(action -> page.append(row(action)));
    return page.toString();
  }

  private static String row(Action<?, ?> action) {
    String except =
        action
            .notIdempotentWith()
            .map(member -> ", NOT_IDEMPOTENT with `" + member + "`")
            .orElse("");
    return "| %s | %s | %s |\n"
        .formatted(action, action.idempotency() + except, action.howToFindOut().orElse(""));
  }
}
