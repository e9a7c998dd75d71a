package io.github.fluentecs.core.rule;

/** The level of a rule: what happens to a request that breaks it. */
public enum Level {
  /** All sources agree. A request that breaks the rule is refused. */
  HARD,
  /**
   * The limit has changed over time, or only one source states it. A request that breaks the rule
   * is refused, unless the rule is relaxed by its id.
   */
  SOFT,
  /** Documented advice that ECS does not enforce. It is reported and never refuses a request. */
  ADVICE
}
