package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.rule.internal.LossyCopy;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.taskdefinition.internal.TaskSize;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.IpcMode;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.PidMode;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** A task definition as ECS last described it. A view: immutable and thread-safe. */
public final class TaskDefinition
    extends Observed<software.amazon.awssdk.services.ecs.model.TaskDefinition> {
  private final Map<String, String> tags;
  private final LossyCopy losses;

  private TaskDefinition(
      software.amazon.awssdk.services.ecs.model.TaskDefinition sdk,
      Map<String, String> tags,
      LossyCopy losses) {
    super(sdk);
    this.tags = tags;
    this.losses = losses;
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
    Objects.requireNonNull(sdk, "sdk");
    Objects.requireNonNull(tags, "tags");
    return of(sdk, tags, Optional.empty());
  }

  /**
   * Wraps an answer.
   *
   * @param tags the tags; null where they were not requested
   * @param dropped the members of the answer that the SDK did not read; empty where nobody saw it
   */
  static TaskDefinition of(
      software.amazon.awssdk.services.ecs.model.TaskDefinition sdk,
      @Nullable List<Tag> tags,
      Optional<List<String>> dropped) {
    List<String> unknown = new ArrayList<>();
    if (dropped.isEmpty()) {
      unknown.add("an answer whose body was not seen");
    }
    if (tags == null) {
      unknown.add("an answer without tags, which were not requested");
    }
    return new TaskDefinition(
        sdk,
        tags == null ? Map.of() : Collections.unmodifiableMap(Tags.toMap(tags)),
        LossyCopy.ofAnswer(dropped.orElse(List.of()), unknown));
  }

  /**
   * Starts a command that registers this definition again, as the family's next revision. It has
   * all members, tags among them, except for those that only answers have.
   *
   * <p>The command is refused, as rule LossyCopy, if the answer had members that the AWS SDK on the
   * class path does not know. It has advice, LossyCopy/unknown, if that could not be seen, or if
   * tags were not requested: {@code taskDefinition(...).get()} requests them.
   *
   * @return a builder with the same definition
   */
  public RegisterTaskDefinition.Builder revise() {
    RegisterTaskDefinition.Builder copy =
        RegisterTaskDefinitionCopy.ofAnswer(TaskDefinitionAnswers.toRequest(sdk(), tags))
            .toBuilder();
    return losses.isWhole() ? copy : copy.customize(losses::mark);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the ARN, which includes the revision
   */
  public TaskDefinitionRef ref() {
    if (sdk().taskDefinitionArn() != null) {
      return TaskDefinitionRef.of(sdk().taskDefinitionArn());
    }
    String family = SdkValues.text(sdk().family());
    return TaskDefinitionRef.of(
        sdk().revision() == null ? family : family + ":" + sdk().revision());
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
   * Returns the containers as they were registered.
   *
   * @return the containers
   */
  public List<ContainerDefinition> containerDefinitions() {
    return SdkLists.views(sdk().containerDefinitions(), ContainerDefinition::of);
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
    return SdkValues.enums(Compatibility.class, sdk().compatibilitiesAsStrings());
  }

  /**
   * Returns the CPU of the task as a whole.
   *
   * @return CPU units, 1024 per vCPU; empty if only the containers have sizes
   */
  public OptionalInt cpu() {
    return TaskSize.observed(sdk().cpu(), TaskSize::cpuUnits);
  }

  /**
   * Returns the memory of the task as a whole.
   *
   * @return MiB; empty if only the containers have sizes
   */
  public OptionalInt memory() {
    return TaskSize.observed(sdk().memory(), TaskSize::mebibytes);
  }

  /**
   * Returns the volumes.
   *
   * @return the volumes
   */
  public List<Volume> volumes() {
    return SdkLists.views(sdk().volumes(), Volume::of);
  }

  /**
   * Returns the App Mesh proxy.
   *
   * @return the proxy
   */
  public Optional<ProxyConfiguration> proxyConfiguration() {
    return Optional.ofNullable(sdk().proxyConfiguration()).map(ProxyConfiguration::of);
  }

  /**
   * Returns the placement constraints.
   *
   * @return those with an expression, which is all that ECS accepts
   */
  public List<PlacementConstraint.MemberOf> placementConstraints() {
    return sdk().placementConstraints().stream()
        .filter(Objects::nonNull)
        .map(TaskDefinitionPlacementConstraint::expression)
        .filter(Objects::nonNull)
        .map(PlacementConstraint::memberOf)
        .toList();
  }

  /**
   * Returns the compatibilities that ECS checked.
   *
   * @return those that were registered
   */
  public List<OpenEnum<Compatibility>> requiresCompatibilities() {
    return SdkValues.enums(Compatibility.class, sdk().requiresCompatibilitiesAsStrings());
  }

  /**
   * Returns the attributes that a container instance must have.
   *
   * @return the SDK's models; empty if only Fargate is compatible
   */
  public List<Attribute> requiresAttributes() {
    return sdk().requiresAttributes();
  }

  /**
   * Returns the architecture of the CPU.
   *
   * @return empty means X86_64
   */
  public Optional<OpenEnum<CPUArchitecture>> cpuArchitecture() {
    return platform()
        .map(RuntimePlatform::cpuArchitectureAsString)
        .map(text -> OpenEnum.parse(CPUArchitecture.class, text));
  }

  /**
   * Returns the operating system.
   *
   * @return empty means LINUX
   */
  public Optional<OpenEnum<OSFamily>> operatingSystemFamily() {
    return platform()
        .map(RuntimePlatform::operatingSystemFamilyAsString)
        .map(text -> OpenEnum.parse(OSFamily.class, text));
  }

  private Optional<RuntimePlatform> platform() {
    return Optional.ofNullable(sdk().runtimePlatform());
  }

  /**
   * Returns the ephemeral storage on Fargate.
   *
   * @return GiB; empty means 20
   */
  public OptionalInt ephemeralStorageGiB() {
    return SdkValues.optional(
        sdk().ephemeralStorage() == null ? null : sdk().ephemeralStorage().sizeInGiB());
  }

  /**
   * Returns the process namespace.
   *
   * @return empty means one for each container
   */
  public Optional<OpenEnum<PidMode>> pidMode() {
    return OpenEnum.parseNullable(PidMode.class, sdk().pidModeAsString());
  }

  /**
   * Returns the namespace of inter-process communication.
   *
   * @return empty means the default of the container daemon
   */
  public Optional<OpenEnum<IpcMode>> ipcMode() {
    return OpenEnum.parseNullable(IpcMode.class, sdk().ipcModeAsString());
  }

  /**
   * Returns whether fault injection is allowed for the containers.
   *
   * @return empty means no
   */
  public Optional<Boolean> enableFaultInjection() {
    return Optional.ofNullable(sdk().enableFaultInjection());
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
   * Returns who registered the revision.
   *
   * @return the ARN of an IAM principal
   */
  public Optional<String> registeredBy() {
    return Optional.ofNullable(sdk().registeredBy());
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
   * Returns when the deletion of the revision was requested; older versions of the SDK cannot read
   * it.
   *
   * @return the instant; empty unless the status is DELETE_IN_PROGRESS
   */
  public Optional<Instant> deleteRequestedAt() {
    return Optional.ofNullable((Instant) NewerMember.DELETE_REQUESTED_AT.read(sdk()));
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
