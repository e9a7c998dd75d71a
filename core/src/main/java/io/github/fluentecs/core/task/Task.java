package io.github.fluentecs.core.task;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.taskdefinition.internal.TaskSize;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.volume.AttachedVolume;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.Connectivity;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.TaskEphemeralStorage;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** A task as ECS last described it. A view: immutable and thread-safe. */
public final class Task extends Observed<software.amazon.awssdk.services.ecs.model.Task> {
  private Task(software.amazon.awssdk.services.ecs.model.Task sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static Task of(software.amazon.awssdk.services.ecs.model.Task sdk) {
    return new Task(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the task's ARN, in its cluster
   */
  public TaskRef ref() {
    return TaskRef.of(
        ClusterRef.of(SdkValues.text(sdk().clusterArn())), SdkValues.text(sdk().taskArn()));
  }

  /**
   * Returns the state that the task has reached.
   *
   * @return the last status
   */
  public Optional<OpenEnum<TaskStatus>> lastStatus() {
    return OpenEnum.parseNullable(TaskStatus.class, sdk().lastStatus());
  }

  /**
   * Returns whether the task is in this state.
   *
   * @param status a state
   * @return true when it is the last status
   */
  public boolean hasStatus(TaskStatus status) {
    Objects.requireNonNull(status, "status");
    return status.name().equals(sdk().lastStatus());
  }

  /**
   * Returns the target state: RUNNING or STOPPED.
   *
   * @return the desired status
   */
  public Optional<OpenEnum<TaskStatus>> desiredStatus() {
    return OpenEnum.parseNullable(TaskStatus.class, sdk().desiredStatus());
  }

  /**
   * Returns the task definition that the task runs.
   *
   * @return its ARN
   */
  public Optional<TaskDefinitionRef> taskDefinition() {
    return Optional.ofNullable(sdk().taskDefinitionArn()).map(TaskDefinitionRef::of);
  }

  /**
   * Returns the container instance that hosts the task.
   *
   * @return its ARN; empty on Fargate and before placement
   */
  public Optional<ContainerInstanceRef> containerInstance() {
    return Optional.ofNullable(sdk().containerInstanceArn())
        .map(
            arn -> ContainerInstanceRef.of(ClusterRef.of(SdkValues.text(sdk().clusterArn())), arn));
  }

  /**
   * Returns the containers.
   *
   * @return empty while the task is PROVISIONING
   */
  public List<TaskContainer> containers() {
    return SdkLists.views(sdk().containers(), TaskContainer::of);
  }

  /**
   * Returns the attachments, such as network interfaces.
   *
   * @return the SDK's models
   */
  public List<Attachment> attachments() {
    return sdk().attachments();
  }

  /**
   * Returns the overrides of containers that the task was started with.
   *
   * @return one for each container of the task, as ECS tells them; most change nothing
   */
  public List<ContainerOverride> overrides() {
    return TaskOverride.containersOf(sdk().overrides());
  }

  /**
   * Returns the override of the task as a whole that it was started with.
   *
   * @return empty if nothing was overridden
   */
  public Optional<TaskOverride> taskOverride() {
    return TaskOverride.of(sdk().overrides());
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
   * Returns the ephemeral storage.
   *
   * @return GiB; empty off Fargate
   */
  public OptionalInt ephemeralStorageGiB() {
    return SdkValues.optional(
        sdk().ephemeralStorage() == null ? null : sdk().ephemeralStorage().sizeInGiB());
  }

  /**
   * Returns the key that encrypts the ephemeral storage on Fargate.
   *
   * @return a KMS key's id; empty for AWS's own key
   */
  public Optional<String> fargateEphemeralStorageKmsKeyId() {
    return Optional.ofNullable(sdk().fargateEphemeralStorage()).map(TaskEphemeralStorage::kmsKeyId);
  }

  /**
   * Returns the version of the Fargate platform.
   *
   * @return for example {@code 1.4.0}; empty off Fargate
   */
  public Optional<String> platformVersion() {
    return Optional.ofNullable(sdk().platformVersion());
  }

  /**
   * Returns the operating system family.
   *
   * @return for example {@code Linux}; empty where ECS does not tell it
   */
  public Optional<String> platformFamily() {
    return Optional.ofNullable(sdk().platformFamily());
  }

  /**
   * Returns whether commands can be executed in the containers.
   *
   * @return whether they can
   */
  public boolean enableExecuteCommand() {
    return Boolean.TRUE.equals(sdk().enableExecuteCommand());
  }

  /**
   * Returns the EBS volumes that ECS made for the task.
   *
   * @return a view of each; empty without volumes that are configured at launch
   */
  public List<AttachedVolume> volumes() {
    return AttachedVolume.among(sdk().attachments());
  }

  /**
   * Returns the tags.
   *
   * @return values by key; empty unless requested
   */
  public Map<String, String> tags() {
    return Tags.toMap(sdk().tags());
  }

  /**
   * Returns the text that identifies who started the task.
   *
   * @return the text given at the start, or the id of the deployment that started it
   */
  public Optional<String> startedBy() {
    return Optional.ofNullable(sdk().startedBy());
  }

  /**
   * Returns the group.
   *
   * @return for example {@code service:web} or {@code family:worker}
   */
  public Optional<String> group() {
    return Optional.ofNullable(sdk().group());
  }

  /**
   * Returns the launch type.
   *
   * @return empty if a capacity provider placed the task
   */
  public Optional<OpenEnum<LaunchType>> launchType() {
    return OpenEnum.parseNullable(LaunchType.class, sdk().launchTypeAsString());
  }

  /**
   * Returns the capacity provider that placed the task.
   *
   * @return its name
   */
  public Optional<String> capacityProvider() {
    return Optional.ofNullable(sdk().capacityProviderName());
  }

  /**
   * Returns the Availability Zone.
   *
   * @return the zone, once placed
   */
  public Optional<String> availabilityZone() {
    return Optional.ofNullable(sdk().availabilityZone());
  }

  /**
   * Returns the combined health of the essential containers.
   *
   * @return UNKNOWN if no container has a health check
   */
  public Optional<OpenEnum<HealthStatus>> healthStatus() {
    return OpenEnum.parseNullable(HealthStatus.class, sdk().healthStatusAsString());
  }

  /**
   * Returns whether the agent is connected.
   *
   * @return the connectivity
   */
  public Optional<OpenEnum<Connectivity>> connectivity() {
    return OpenEnum.parseNullable(Connectivity.class, sdk().connectivityAsString());
  }

  /**
   * Returns why the task stopped, as a code.
   *
   * @return the stop code, once it stops
   */
  public Optional<OpenEnum<TaskStopCode>> stopCode() {
    return OpenEnum.parseNullable(TaskStopCode.class, sdk().stopCodeAsString());
  }

  /**
   * Returns why the task stopped, as text.
   *
   * @return the stopped reason, once it stops
   */
  public Optional<String> stoppedReason() {
    return Optional.ofNullable(sdk().stoppedReason());
  }

  /**
   * Returns when the task entered PENDING.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /**
   * Returns when the task entered RUNNING.
   *
   * @return the instant; empty for a task that never ran
   */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(sdk().startedAt());
  }

  /**
   * Returns when the task entered STOPPING.
   *
   * @return the instant
   */
  public Optional<Instant> stoppingAt() {
    return Optional.ofNullable(sdk().stoppingAt());
  }

  /**
   * Returns when the task entered STOPPED.
   *
   * @return the instant
   */
  public Optional<Instant> stoppedAt() {
    return Optional.ofNullable(sdk().stoppedAt());
  }

  /**
   * Returns the version, which increases with each change of the task.
   *
   * @return the version
   */
  public OptionalLong version() {
    return sdk().version() == null ? OptionalLong.empty() : OptionalLong.of(sdk().version());
  }

  /** Returns the ARN and the state. */
  @Override
  public String toString() {
    String reason = sdk().stoppedReason() == null ? "" : " (" + sdk().stoppedReason() + ")";
    return "Task[" + sdk().taskArn() + " " + sdk().lastStatus() + reason + "]";
  }
}
