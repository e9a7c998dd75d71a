package io.github.fluentecs.simulator.query;

import java.util.function.Predicate;

/**
 * A condition on container instances in the cluster query language: {@code subject operator
 * argument}, joined by {@code and}, {@code or}, {@code not} and parentheses.
 *
 * <p>Subjects are {@code agentConnected}, {@code agentVersion}, {@code attribute:NAME}, {@code
 * ec2InstanceId}, {@code registeredAt}, {@code runningTasksCount} and {@code task:group}. A negated
 * comparison of an attribute, such as {@code attribute:stack != prod}, holds only for instances
 * that have the attribute; one of {@code task:group} holds where no task is of that group. Patterns
 * are Java's regular expressions and match the whole value, in linear time; so they have nothing
 * that looks around or back, and no possessive quantifiers. Immutable.
 */
public final class ClusterQuery {
  /** How long an expression may be, in characters. */
  public static final int MAX_LENGTH = 2_000;

  private final String text;
  private final Predicate<QuerySubject> condition;

  private ClusterQuery(String text, Predicate<QuerySubject> condition) {
    this.text = text;
    this.condition = condition;
  }

  /**
   * Reads an expression.
   *
   * @param text such as {@code attribute:ecs.instance-type =~ g2.* and runningTasksCount < 5}
   * @return the condition
   * @throws QuerySyntaxException if it cannot be read, or is longer than {@link #MAX_LENGTH}
   */
  public static ClusterQuery parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new QuerySyntaxException(
          MAX_LENGTH + 1, "an expression has at most " + MAX_LENGTH + " characters");
    }
    return new ClusterQuery(text, new QueryParser(new QueryText(text)).parse());
  }

  /**
   * Whether an instance is selected.
   *
   * @param subject the instance
   * @return true if the condition holds for it
   */
  public boolean matches(QuerySubject subject) {
    return condition.test(subject);
  }

  /**
   * The expression as it was given.
   *
   * @return its text
   */
  @Override
  public String toString() {
    return text;
  }
}
