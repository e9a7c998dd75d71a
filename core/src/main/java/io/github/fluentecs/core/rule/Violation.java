package io.github.fluentecs.core.rule;

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
