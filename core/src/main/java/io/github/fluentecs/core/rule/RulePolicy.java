package io.github.fluentecs.core.rule;

/**
 * Selects the constraints that apply to the requests of an {@code Ecs} or {@code EcsAsync}. {@code
 * RuleBook} is a policy that knows all constraints and rejects unknown ids. Implementations have no
 * side effects and are thread-safe.
 */
@FunctionalInterface
public interface RulePolicy {
  /** All constraints apply. */
  RulePolicy STANDARD = constraint -> true;

  /**
   * Returns whether a constraint applies. A constraint that does not apply is neither checked nor
   * reported.
   *
   * @param constraint a constraint of the operation that is checked
   * @return false to leave it out
   */
  boolean applies(Constraint constraint);
}
