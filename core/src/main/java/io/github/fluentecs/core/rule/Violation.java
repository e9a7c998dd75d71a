package io.github.fluentecs.core.rule;

import java.util.Objects;

/**
 * One broken rule at one place of a request.
 *
 * @param rule the rule's id, for example {@code CP-6}
 * @param level whether the rule can be relaxed
 * @param operation the operation's wire name
 * @param path where in the request, for example {@code capacityProviderStrategy[1].base}
 * @param given the value in the request, never a secret
 * @param allowed what ECS allows there
 * @param remedy the suggested action
 */
public record Violation(
    String rule,
    Level level,
    String operation,
    String path,
    String given,
    String allowed,
    String remedy) {
  /**
   * Refuses nulls.
   *
   * @param rule the rule's id
   * @param level whether the rule can be relaxed
   * @param operation the operation's wire name
   * @param path where in the request
   * @param given the value in the request, never a secret
   * @param allowed what ECS allows there
   * @param remedy the suggested action
   */
  public Violation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(given, "given");
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(remedy, "remedy");
  }

  /**
   * Returns whether the violation refuses the request.
   *
   * @return false for advice
   */
  public boolean refuses() {
    return level != Level.ADVICE;
  }

  /**
   * Returns the violation in one line.
   *
   * @return path, given value, allowed values, suggested action, and the rule's id
   */
  public String message() {
    return path + ": given " + given + "; allowed " + allowed + ". " + remedy + " [" + rule + "]";
  }

  /** Returns the operation's name and {@link #message()}. */
  @Override
  public String toString() {
    return operation + " " + message();
  }
}
