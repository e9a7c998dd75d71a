package io.github.fluentecs.core.rule;

/** How firmly a rule stands. */
public enum Level {
  /** Every source agrees; a request that breaks it is refused. */
  HARD,
  /**
   * The limit has changed over time or only one source states it; today's value applies, and the
   * rule can be relaxed by its id.
   */
  SOFT,
  /** Documents advise it, and ECS does not enforce it; it is told, and never refuses a request. */
  ADVICE
}
