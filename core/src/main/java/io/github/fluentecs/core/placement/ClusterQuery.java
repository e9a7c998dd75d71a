package io.github.fluentecs.core.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement about container instances in ECS's cluster query language: used by {@link
 * PlacementConstraint#memberOf(ClusterQuery)} and as a filter of {@code ListContainerInstances}.
 * For example
 *
 * <pre>{@code
 * attribute("ecs.instance-type").matches("t3.*")
 *     .and(attribute("ecs.availability-zone").noneOf("us-east-1d"))
 * }</pre>
 *
 * is {@code attribute:ecs.instance-type =~ t3.* and attribute:ecs.availability-zone !in
 * [us-east-1d]}. Nested {@code and} and {@code or} get parentheses, since ECS documents no
 * precedence. Values with special characters are quoted with single quotes, or with double quotes
 * if they contain a single quote; ECS documents no escape, so a value with both is rejected. Two
 * statements are equal when their expressions are. Immutable and thread-safe.
 */
public final class ClusterQuery {
  private static final String NOTHING = "";
  private static final String AND = " and ";
  private static final String OR = " or ";

  private final String between;
  private final List<String> parts;

  private ClusterQuery(String between, List<String> parts) {
    this.between = between;
    this.parts = List.copyOf(parts);
  }

  static ClusterQuery single(String text) {
    return new ClusterQuery(NOTHING, List.of(text));
  }

  /**
   * Starts a statement about an attribute, of ECS or custom.
   *
   * @param name the attribute's name, for example {@code ecs.instance-type}
   * @return the subject; compare it
   * @throws IllegalArgumentException for a name that no attribute can have (rule AT-1)
   */
  public static AttributeSubject attribute(String name) {
    Objects.requireNonNull(name, "name");
    return new Subjects.Attribute("attribute:" + Literal.name(name));
  }

  /**
   * Starts a statement about the groups of the tasks on an instance.
   *
   * @return the subject; compare it with a group such as {@code service:web} or {@code family:web}
   */
  public static TextSubject taskGroup() {
    return new Subjects.Text("task:group");
  }

  /**
   * Starts a statement about the EC2 instance.
   *
   * @return the subject; compare it with an id such as {@code i-0123456789abcdef0}
   */
  public static TextSubject ec2InstanceId() {
    return new Subjects.Text("ec2InstanceId");
  }

  /**
   * Starts a statement about the version of the agent.
   *
   * @return the subject; compare it with a version such as {@code 1.14.5}
   */
  public static OrderedSubject<String> agentVersion() {
    return new Subjects.Ordered<>("agentVersion");
  }

  /**
   * Starts a statement about when the instance was registered, to the second.
   *
   * @return the subject; compare it with an instant
   */
  public static OrderedSubject<Instant> registeredAt() {
    return new Subjects.Ordered<>("registeredAt");
  }

  /**
   * Starts a statement about the number of tasks that run on the instance.
   *
   * @return the subject; compare it with a number
   */
  public static OrderedSubject<Integer> runningTasksCount() {
    return new Subjects.Ordered<>("runningTasksCount");
  }

  /**
   * States that the agent is connected.
   *
   * @return the statement
   */
  public static ClusterQuery agentConnected() {
    return new Subjects.Text("agentConnected").equalTo("true");
  }

  /**
   * States that the agent is not connected, so that no task can be placed.
   *
   * @return the statement
   */
  public static ClusterQuery agentDisconnected() {
    return new Subjects.Text("agentConnected").equalTo("false");
  }

  /**
   * Combines this statement and another with {@code and}.
   *
   * @param other the other statement
   * @return a new statement
   */
  public ClusterQuery and(ClusterQuery other) {
    return joined(AND, other);
  }

  /**
   * Combines this statement and another with {@code or}.
   *
   * @param other the other statement
   * @return a new statement
   */
  public ClusterQuery or(ClusterQuery other) {
    return joined(OR, other);
  }

  /**
   * Negates this statement.
   *
   * @return a new statement
   */
  public ClusterQuery not() {
    return single("not(" + expression() + ")");
  }

  private ClusterQuery joined(String word, ClusterQuery other) {
    List<String> all = new ArrayList<>(partsOf(word));
    all.addAll(Objects.requireNonNull(other, "other").partsOf(word));
    return new ClusterQuery(word, all);
  }

  private List<String> partsOf(String word) {
    return between.equals(word) || parts.size() == 1 ? parts : List.of("(" + expression() + ")");
  }

  /**
   * Returns the statement in the cluster query language, as it is sent.
   *
   * @return an expression; in placement constraints at most 2000 characters (rule PL-2)
   */
  public String expression() {
    return String.join(between, parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClusterQuery that && expression().equals(that.expression());
  }

  @Override
  public int hashCode() {
    return expression().hashCode();
  }

  /** Returns {@link #expression()}. */
  @Override
  public String toString() {
    return expression();
  }
}
