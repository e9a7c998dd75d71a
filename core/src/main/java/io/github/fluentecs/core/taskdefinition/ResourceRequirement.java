package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.ResourceType;

/**
 * GPUs or other devices that a container requires. Immutable and thread-safe.
 *
 * @param type GPU or NeuronDevice (rule
 *     RegisterTaskDefinition/containerDefinitions.resourceRequirements.type); InferenceAccelerator
 *     has been retired
 * @param value a number of GPUs, or {@code ALL}, which NeuronDevice requires (rules
 *     RegisterTaskDefinition/containerDefinitions.resourceRequirements.value/gpu and .../neuron)
 * @param nvidiaMps the part of a GPU, where containers share it; older versions of the SDK cannot
 *     send it
 */
public record ResourceRequirement(
    OpenEnum<ResourceType> type, String value, Optional<NvidiaMpsAllocation> nvidiaMps) {
  private static final String ALL = "ALL";
  private static final String NVIDIA_MPS = "nvidiaMps";

  /**
   * Checks that no value is null.
   *
   * @param type the kind of device
   * @param value how many
   * @param nvidiaMps the part of a GPU
   */
  public ResourceRequirement {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(nvidiaMps, "nvidiaMps");
  }

  /**
   * Requires GPUs.
   *
   * @param count a number, or {@code ALL}
   * @return the requirement
   */
  public static ResourceRequirement gpus(String count) {
    Objects.requireNonNull(count, "count");
    return new ResourceRequirement(OpenEnum.of(ResourceType.GPU), count, Optional.empty());
  }

  /**
   * Requires all Neuron devices of the instance, which one container of a task can have.
   *
   * @return the requirement
   */
  public static ResourceRequirement neuronDevices() {
    return new ResourceRequirement(
        OpenEnum.parse(ResourceType.class, "NeuronDevice"), ALL, Optional.empty());
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the requirement
   */
  public static ResourceRequirement of(
      software.amazon.awssdk.services.ecs.model.ResourceRequirement sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new ResourceRequirement(
        OpenEnum.parse(ResourceType.class, SdkValues.text(sdk.typeAsString())),
        SdkValues.text(sdk.value()),
        NewerMember.SHARING_STRATEGY.read(sdk) instanceof SdkPojo strategy
                && SdkMembers.read(strategy, NVIDIA_MPS) instanceof SdkPojo allocation
            ? Optional.of(NvidiaMpsAllocation.of(allocation))
            : Optional.empty());
  }

  /**
   * Returns a copy that shares a GPU.
   *
   * @param allocation the part of the GPU
   * @return a copy
   */
  public ResourceRequirement sharedBy(NvidiaMpsAllocation allocation) {
    Objects.requireNonNull(allocation, "allocation");
    return new ResourceRequirement(type, value, Optional.of(allocation));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.ResourceRequirement toSdk() {
    var model =
        software.amazon.awssdk.services.ecs.model.ResourceRequirement.builder()
            .type(type.text())
            .value(value);
    nvidiaMps.ifPresent(
        allocation ->
            NewerMember.SHARING_STRATEGY.setStructure(
                model, Map.of(NVIDIA_MPS, allocation.members())));
    return model.build();
  }
}
