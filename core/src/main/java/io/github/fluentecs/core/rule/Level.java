package io.github.fluentecs.core.rule;

/** How firmly a rule stands. */
public enum Level {
  /** Every source agrees; the rule always applies. */
  HARD,
  /**
   * The limit has changed over time or only one source states it; today's value applies, and the
   * rule can be relaxed by its id.
   */
  SOFT
}
