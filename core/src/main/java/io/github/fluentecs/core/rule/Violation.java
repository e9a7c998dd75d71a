package io.github.fluentecs.core.rule;

/**
 * One broken rule in one place of a request.
 *
 * @param rule the rule's id, for example {@code CP-6}
 * @param level whether the rule can be relaxed
 * @param operation the operation's wire name
 * @param path where in the request, for example {@code capacityProviderStrategy[1].base}
 * @param given what the request says there, never a secret
 * @param allowed what ECS allows there
 * @param remedy what to do
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
   * Tells whether the request is refused because of it.
   *
   * @return false for advice
   */
  public boolean refuses() {
    return level != Level.ADVICE;
  }

  /**
   * Returns the violation in one line.
   *
   * @return path, what was given, what is allowed, what to do, and the rule's id
   */
  public String message() {
    return path + ": given " + given + "; allowed " + allowed + ". " + remedy + " [" + rule + "]";
  }

  /** Returns {@link #message()} behind the operation's name. */
  @Override
  public String toString() {
    return operation + " " + message();
  }
}
