package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.instance.ContainerInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Which container instances a workflow is about. Immutable and thread-safe.
 *
 * <pre>{@code
 * InstanceSelection.otherAmiThan("ami-0abc").or(InstanceSelection.olderThan(ofDays(30)))
 * }</pre>
 */
public final class InstanceSelection {
  private static final String AMI = "ecs.ami-id";

  private final String text;
  private final BiPredicate<ContainerInstance, Instant> test;

  private InstanceSelection(String text, BiPredicate<ContainerInstance, Instant> test) {
    this.text = text;
    this.test = test;
  }

  /**
   * Selects all.
   *
   * @return the selection
   */
  public static InstanceSelection all() {
    return matching("all", instance -> true);
  }

  /**
   * Selects what was started from another AMI: whose attribute {@code ecs.ami-id} has another
   * value, or which has none.
   *
   * @param ami the AMI that is left alone
   * @return the selection
   */
  public static InstanceSelection otherAmiThan(String ami) {
    return otherAttributeThan(AMI, Objects.requireNonNull(ami, "ami"));
  }

  /**
   * Selects by the value of an attribute.
   *
   * @param name its name, for example {@code ecs.instance-type}
   * @param value the value that is selected
   * @return the selection
   */
  public static InstanceSelection attribute(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    return matching(name + " == " + value, instance -> has(instance, name, value));
  }

  /**
   * Selects by another value of an attribute, or none.
   *
   * @param name its name, for example {@code ecs.instance-type}
   * @param value the value that is left alone
   * @return the selection
   */
  public static InstanceSelection otherAttributeThan(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    return matching(name + " != " + value, instance -> !has(instance, name, value));
  }

  private static boolean has(ContainerInstance instance, String name, String value) {
    return instance.attribute(name).flatMap(Attribute::value).filter(value::equals).isPresent();
  }

  /**
   * Selects by age: what was registered that long before the work began. A rotation that is run
   * again goes by the beginning of the first run.
   *
   * @param age the age from which on it is selected
   * @return the selection
   */
  public static InstanceSelection olderThan(Duration age) {
    Objects.requireNonNull(age, "age");
    return new InstanceSelection(
        "older than " + age, (instance, began) -> isBefore(instance, began.minus(age)));
  }

  /**
   * Selects what was registered before an instant.
   *
   * @param time the instant
   * @return the selection
   */
  public static InstanceSelection registeredBefore(Instant time) {
    Objects.requireNonNull(time, "time");
    return matching("registered before " + time, instance -> isBefore(instance, time));
  }

  private static boolean isBefore(ContainerInstance instance, Instant time) {
    return instance.registeredAt().filter(at -> at.isBefore(time)).isPresent();
  }

  /**
   * Selects what has an older agent, or one whose version is not known.
   *
   * @param version for example {@code 1.99.0}
   * @return the selection
   * @throws IllegalArgumentException for a version that is not three numbers with dots between
   */
  public static InstanceSelection agentOlderThan(String version) {
    AgentVersion wanted =
        AgentVersion.parse(Objects.requireNonNull(version, "version"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "version " + version + " is not three numbers with dots between"));
    return matching(
        "agent older than " + version,
        instance ->
            instance
                .agentVersion()
                .flatMap(AgentVersion::parse)
                .map(agent -> agent.compareTo(wanted) < 0)
                .orElse(true));
  }

  /**
   * Selects by a predicate.
   *
   * @param name for messages
   * @param predicate a pure predicate
   * @return the selection
   */
  public static InstanceSelection matching(
      String name, Predicate<? super ContainerInstance> predicate) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(predicate, "predicate");
    return new InstanceSelection(name, (instance, began) -> predicate.test(instance));
  }

  /**
   * Selects what both select.
   *
   * @param other the other selection
   * @return the selection
   */
  public InstanceSelection and(InstanceSelection other) {
    Objects.requireNonNull(other, "other");
    return new InstanceSelection(text + " and " + other.text, test.and(other.test));
  }

  /**
   * Selects what one of them selects.
   *
   * @param other the other selection
   * @return the selection
   */
  public InstanceSelection or(InstanceSelection other) {
    Objects.requireNonNull(other, "other");
    return new InstanceSelection("(" + text + " or " + other.text + ")", test.or(other.test));
  }

  boolean selects(ContainerInstance instance, Instant began) {
    return test.test(instance, began);
  }

  /** Returns the condition in words. */
  @Override
  public String toString() {
    return text;
  }
}
