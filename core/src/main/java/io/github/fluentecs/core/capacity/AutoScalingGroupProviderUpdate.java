package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ManagedDraining;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;

/**
 * A change of a capacity provider over an Auto Scaling group; absent attributes stay unchanged.
 * Immutable and thread-safe.
 */
@Value.Immutable
public non-sealed interface AutoScalingGroupProviderUpdate extends InstanceProviderUpdate {
  /**
   * Returns the new managed scaling of the group.
   *
   * @return absent leaves it unchanged
   */
  Optional<ManagedScaling> managedScaling();

  /**
   * Returns whether ECS protects instances with tasks from termination by a scale-in.
   *
   * @return absent leaves it unchanged; ENABLED needs managed scaling (rule AS-6)
   */
  Optional<OpenEnum<ManagedTerminationProtection>> managedTerminationProtection();

  /**
   * Returns whether ECS drains instances before they are terminated.
   *
   * @return absent leaves it unchanged
   */
  Optional<OpenEnum<ManagedDraining>> managedDraining();

  /**
   * Starts a change.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the change
   */
  static AutoScalingGroupProviderUpdate of(
      software.amazon.awssdk.services.ecs.model.AutoScalingGroupProviderUpdate sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return builder()
        .managedScaling(Optional.ofNullable(sdk.managedScaling()).map(ManagedScaling::of))
        .managedTerminationProtection(
            OpenEnum.parseNullable(
                ManagedTerminationProtection.class, sdk.managedTerminationProtectionAsString()))
        .managedDraining(
            OpenEnum.parseNullable(ManagedDraining.class, sdk.managedDrainingAsString()))
        .build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.AutoScalingGroupProviderUpdate toSdk() {
    return software.amazon.awssdk.services.ecs.model.AutoScalingGroupProviderUpdate.builder()
        .managedScaling(managedScaling().map(ManagedScaling::toSdk).orElse(null))
        .managedTerminationProtection(
            managedTerminationProtection().map(OpenEnum::text).orElse(null))
        .managedDraining(managedDraining().map(OpenEnum::text).orElse(null))
        .build();
  }

  /** Builds an {@link AutoScalingGroupProviderUpdate}. Not thread-safe. */
  final class Builder extends ImmutableAutoScalingGroupProviderUpdate.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder managedTerminationProtection(ManagedTerminationProtection value) {
      return managedTerminationProtection(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder managedDraining(ManagedDraining value) {
      return managedDraining(OpenEnum.of(value));
    }
  }
}
