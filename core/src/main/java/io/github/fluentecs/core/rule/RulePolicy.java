package io.github.fluentecs.core.rule;

/**
 * Decides which constraints apply to the requests of an {@code Ecs} or {@code EcsAsync}. {@code
 * RuleBook} is one that knows all constraints and refuses ids that do not exist. Implementations
 * are pure and thread-safe.
 */
@FunctionalInterface
public interface RulePolicy {
  /** All constraints apply. */
  RulePolicy STANDARD = constraint -> true;

  /**
   * Tells whether a constraint applies; one that does not is neither checked nor told.
   *
   * @param constraint a constraint of the operation that is checked
   * @return false to leave it out
   */
  boolean applies(Constraint constraint);
}
