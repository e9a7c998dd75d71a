package io.github.fluentecs.core.task;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;

/** Overrides settings of a task as a whole. Immutable and thread-safe. */
@Value.Immutable
public interface TaskOverride {
  /**
   * Returns the task's CPU.
   *
   * @return CPU units or vCPUs in the format of ECS, for example {@code 1024} or {@code 1 vCPU}
   */
  Optional<String> cpu();

  /**
   * Returns the task's memory.
   *
   * @return MiB or GB in the format of ECS, for example {@code 2048} or {@code 2 GB}
   */
  Optional<String> memory();

  /**
   * Returns the role of the task's code.
   *
   * @return an IAM role's name or ARN
   */
  Optional<String> taskRole();

  /**
   * Returns the role with which the agent pulls images and secrets.
   *
   * @return an IAM role's name or ARN
   */
  Optional<String> executionRole();

  /**
   * Returns the ephemeral storage.
   *
   * @return 21 to 200 GiB (rule OV-5)
   */
  OptionalInt ephemeralStorageGiB();

  /**
   * Starts an override.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the members of the SDK's model that are the task's.
   *
   * @param sdk the model, or null
   * @return the override; empty if nothing of the task as a whole is overridden
   */
  static Optional<TaskOverride> of(
      software.amazon.awssdk.services.ecs.model.@Nullable TaskOverride sdk) {
    if (sdk == null) {
      return Optional.empty();
    }
    TaskOverride override =
        new Builder()
            .cpu(Optional.ofNullable(sdk.cpu()))
            .memory(Optional.ofNullable(sdk.memory()))
            .taskRole(Optional.ofNullable(sdk.taskRoleArn()))
            .executionRole(Optional.ofNullable(sdk.executionRoleArn()))
            .ephemeralStorageGiB(
                sdk.ephemeralStorage() == null
                    ? OptionalInt.empty()
                    : SdkValues.optional(sdk.ephemeralStorage().sizeInGiB()))
            .build();
    return Optional.of(override).filter(any -> !any.equals(builder().build()));
  }

  /**
   * Copies the members of the SDK's model that are the containers'.
   *
   * @param sdk the model, or null
   * @return the overrides of containers
   */
  static List<ContainerOverride> containersOf(
      software.amazon.awssdk.services.ecs.model.@Nullable TaskOverride sdk) {
    return sdk == null ? List.of() : SdkLists.map(sdk.containerOverrides(), ContainerOverride::of);
  }

  /**
   * Combines the overrides of a task and its containers into the SDK's model.
   *
   * @param task the task's, or null
   * @param containers the containers'
   * @return the model, or null if nothing is overridden, which is then not sent
   */
  static software.amazon.awssdk.services.ecs.model.@Nullable TaskOverride toSdk(
      @Nullable TaskOverride task, List<ContainerOverride> containers) {
    Arguments.requireItems("containers", containers);
    if (task == null && containers.isEmpty()) {
      return null;
    }
    var override =
        software.amazon.awssdk.services.ecs.model.TaskOverride.builder()
            .containerOverrides(SdkLists.mapOrNull(containers, ContainerOverride::toSdk));
    if (task != null) {
      override
          .cpu(task.cpu().orElse(null))
          .memory(task.memory().orElse(null))
          .taskRoleArn(task.taskRole().orElse(null))
          .executionRoleArn(task.executionRole().orElse(null))
          .ephemeralStorage(storage(task.ephemeralStorageGiB()));
    }
    return override.build();
  }

  private static @Nullable EphemeralStorage storage(OptionalInt gibibytes) {
    return gibibytes.isPresent()
        ? EphemeralStorage.builder().sizeInGiB(gibibytes.getAsInt()).build()
        : null;
  }

  /** Builds a {@link TaskOverride}. Not thread-safe. */
  final class Builder extends ImmutableTaskOverride.Builder {
    Builder() {}
  }
}
