package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.Digits;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** A task definition as ECS last described it. A view: immutable and thread-safe. */
public final class TaskDefinition
    extends Observed<software.amazon.awssdk.services.ecs.model.TaskDefinition> {
  private final Map<String, String> tags;

  private TaskDefinition(
      software.amazon.awssdk.services.ecs.model.TaskDefinition sdk, Map<String, String> tags) {
    super(sdk);
    this.tags = tags;
  }

  /**
   * Wraps the SDK's model and the tags, which are separate in responses.
   *
   * @param sdk the model
   * @param tags the tags, if they were requested
   * @return the view
   */
  public static TaskDefinition of(
      software.amazon.awssdk.services.ecs.model.TaskDefinition sdk, List<Tag> tags) {
    return new TaskDefinition(sdk, Collections.unmodifiableMap(Tags.toMap(tags)));
  }

  /**
   * Returns a reference for commands.
   *
   * @return the ARN, which includes the revision
   */
  public TaskDefinitionRef ref() {
    return TaskDefinitionRef.of(sdk().taskDefinitionArn());
  }

  /**
   * Returns the family.
   *
   * @return the family
   */
  public String family() {
    return sdk().family() == null ? ref().family() : sdk().family();
  }

  /**
   * Returns the revision.
   *
   * @return a number that increases with each registration; 0 if absent
   */
  public int revision() {
    return sdk().revision() == null ? ref().revision().orElse(0) : sdk().revision();
  }

  /**
   * Returns the status.
   *
   * @return ACTIVE, INACTIVE or DELETE_IN_PROGRESS
   */
  public Optional<OpenEnum<TaskDefinitionStatus>> status() {
    return OpenEnum.parseNullable(TaskDefinitionStatus.class, sdk().statusAsString());
  }

  /**
   * Returns whether new tasks can use it.
   *
   * @return true when the status is ACTIVE
   */
  public boolean isActive() {
    return sdk().status() == TaskDefinitionStatus.ACTIVE;
  }

  /**
   * Returns the containers. Their {@code toString} shows environment values.
   *
   * @return the SDK's models
   */
  public List<software.amazon.awssdk.services.ecs.model.ContainerDefinition>
      containerDefinitions() {
    return sdk().containerDefinitions();
  }

  /**
   * Returns the network mode.
   *
   * @return the mode; empty means bridge on Linux
   */
  public Optional<OpenEnum<NetworkMode>> networkMode() {
    return OpenEnum.parseNullable(NetworkMode.class, sdk().networkModeAsString());
  }

  /**
   * Returns the launch types that it is compatible with.
   *
   * @return for example EC2 and FARGATE
   */
  public List<OpenEnum<Compatibility>> compatibilities() {
    return sdk().compatibilitiesAsStrings().stream()
        .map(text -> OpenEnum.parse(Compatibility.class, text))
        .toList();
  }

  /**
   * Returns the CPU of the task as a whole.
   *
   * @return CPU units, 1024 per vCPU; empty if only the containers have sizes
   */
  public OptionalInt cpu() {
    return number(sdk().cpu());
  }

  /**
   * Returns the memory of the task as a whole.
   *
   * @return MiB; empty if only the containers have sizes
   */
  public OptionalInt memory() {
    return number(sdk().memory());
  }

  private static OptionalInt number(@Nullable String text) {
    int number = text == null ? -1 : Digits.parse(text, 0, text.length());
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /**
   * Returns the role of the containers.
   *
   * @return an IAM role's ARN
   */
  public Optional<String> taskRole() {
    return Optional.ofNullable(sdk().taskRoleArn());
  }

  /**
   * Returns the role with which the agent pulls images and secrets.
   *
   * @return an IAM role's ARN
   */
  public Optional<String> executionRole() {
    return Optional.ofNullable(sdk().executionRoleArn());
  }

  /**
   * Returns when the revision was registered.
   *
   * @return the instant
   */
  public Optional<Instant> registeredAt() {
    return Optional.ofNullable(sdk().registeredAt());
  }

  /**
   * Returns when the revision was deregistered.
   *
   * @return the instant; empty while it is ACTIVE
   */
  public Optional<Instant> deregisteredAt() {
    return Optional.ofNullable(sdk().deregisteredAt());
  }

  /**
   * Returns the tags.
   *
   * @return values by key; empty unless requested
   */
  public Map<String, String> tags() {
    return tags;
  }

  /** Returns the ARN and the status. */
  @Override
  public String toString() {
    return "TaskDefinition[" + sdk().taskDefinitionArn() + " " + sdk().statusAsString() + "]";
  }
}
