package io.github.fluentecs.core.task;

import io.github.fluentecs.core.taskdefinition.ContainerMembers;
import io.github.fluentecs.core.taskdefinition.ResourceRequirement;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/**
 * Overrides settings of one container of a task. Immutable and thread-safe; {@code toString} masks
 * environment values.
 *
 * <p>Copy methods can be chained: {@code container("worker").environment("JOB", "42")}.
 */
@Value.Immutable
@CopyStyle
public interface ContainerOverride {
  /**
   * Returns the container's name in the task definition.
   *
   * @return the name (rule OV-2)
   */
  String name();

  /**
   * Returns the command.
   *
   * @return the words of the command; empty keeps the task definition's
   */
  List<String> command();

  /**
   * Returns the environment variables that are added or replaced.
   *
   * @return values by name
   */
  @Value.Redacted
  Map<String, String> environment();

  /**
   * Returns the files of environment variables.
   *
   * @return at most 10 ARNs of {@code .env} objects in S3 (rule OV-3)
   */
  List<String> environmentFiles();

  /**
   * Returns the CPU units.
   *
   * @return CPU units, 1024 per vCPU
   */
  OptionalInt cpu();

  /**
   * Returns the hard limit of memory.
   *
   * @return MiB
   */
  OptionalInt memory();

  /**
   * Returns the soft limit of memory.
   *
   * @return MiB
   */
  OptionalInt memoryReservation();

  /**
   * Returns the GPUs or other devices.
   *
   * @return requirements, for example GPUs (rule OV-4)
   */
  List<ResourceRequirement> resourceRequirements();

  /**
   * Makes an override without changes.
   *
   * @param name the container's name in the task definition
   * @return the override
   */
  static ContainerOverride of(String name) {
    return builder(name).build();
  }

  /**
   * Starts an override.
   *
   * @param name the container's name in the task definition
   * @return a builder
   */
  static Builder builder(String name) {
    return new Builder().name(name);
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the override
   */
  static ContainerOverride of(software.amazon.awssdk.services.ecs.model.ContainerOverride sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .name(SdkValues.text(sdk.name()))
        .addAllCommand(sdk.command())
        .putAllEnvironment(
            SdkValues.map(sdk.environment(), KeyValuePair::name, KeyValuePair::value))
        .addAllEnvironmentFiles(
            SdkLists.map(sdk.environmentFiles(), file -> SdkValues.text(file.value())))
        .cpu(SdkValues.optional(sdk.cpu()))
        .memory(SdkValues.optional(sdk.memory()))
        .memoryReservation(SdkValues.optional(sdk.memoryReservation()))
        .addAllResourceRequirements(
            SdkLists.map(sdk.resourceRequirements(), ResourceRequirement::of))
        .build();
  }

  /**
   * Returns a copy with an environment variable.
   *
   * @param variable its name
   * @param value its value
   * @return a copy
   */
  default ContainerOverride environment(String variable, String value) {
    Objects.requireNonNull(variable, "variable");
    Objects.requireNonNull(value, "value");
    Map<String, String> all = Map.of(variable, value);
    if (!environment().isEmpty()) {
      all = new LinkedHashMap<>(environment());
      all.put(variable, value);
    }
    return generated().withEnvironment(all);
  }

  /**
   * Returns a copy with a command.
   *
   * @param words the words of the command
   * @return a copy
   */
  default ContainerOverride command(String... words) {
    return generated().withCommand(Arguments.list("words", words));
  }

  /**
   * Returns a copy with a number of CPU units.
   *
   * @param units CPU units, 1024 per vCPU
   * @return a copy
   */
  default ContainerOverride cpu(int units) {
    return generated().withCpu(units);
  }

  /**
   * Returns a copy with a hard limit of memory.
   *
   * @param mebibytes MiB
   * @return a copy
   */
  default ContainerOverride memory(int mebibytes) {
    return generated().withMemory(mebibytes);
  }

  /**
   * Returns a copy with GPUs, and no other devices.
   *
   * @param count a number, or {@code ALL}
   * @return a copy
   */
  default ContainerOverride gpus(String count) {
    return generated().withResourceRequirements(ResourceRequirement.gpus(count));
  }

  private ImmutableContainerOverride generated() {
    return (ImmutableContainerOverride) ImmutableContainerOverride.copyOf(this);
  }

  /**
   * Starts an override from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.ContainerOverride toSdk() {
    return software.amazon.awssdk.services.ecs.model.ContainerOverride.builder()
        .name(name())
        .command(SdkLists.orNull(command()))
        .environment(ContainerMembers.environment(environment()))
        .environmentFiles(ContainerMembers.environmentFiles(environmentFiles()))
        .cpu(SdkValues.orNull(cpu()))
        .memory(SdkValues.orNull(memory()))
        .memoryReservation(SdkValues.orNull(memoryReservation()))
        .resourceRequirements(
            SdkLists.mapOrNull(resourceRequirements(), ResourceRequirement::toSdk))
        .build();
  }

  /** Builds a {@link ContainerOverride}. Not thread-safe. */
  final class Builder extends ImmutableContainerOverride.Builder {
    Builder() {}

    /**
     * Adds GPUs.
     *
     * @param count a number, or {@code ALL}
     * @return this builder
     */
    public Builder gpus(String count) {
      return resourceRequirement(ResourceRequirement.gpus(count));
    }
  }
}
