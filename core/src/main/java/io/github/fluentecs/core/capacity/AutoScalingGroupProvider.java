package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ManagedDraining;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;

/**
 * An Auto Scaling group that provides a capacity provider's instances. With managed scaling, the
 * provider belongs to one cluster only. Immutable and thread-safe.
 */
@Value.Immutable
public non-sealed interface AutoScalingGroupProvider extends InstanceProvider {
  /**
   * Returns the Auto Scaling group.
   *
   * @return its ARN or name (rule AS-1)
   */
  String autoScalingGroup();

  /**
   * Returns how ECS scales the group.
   *
   * @return absent means no managed scaling
   */
  Optional<ManagedScaling> managedScaling();

  /**
   * Returns whether ECS protects instances with tasks from termination by a scale-in.
   *
   * @return absent means no; ENABLED needs managed scaling (rule AS-6), and scale-in protection on
   *     the group and each of its instances
   */
  Optional<OpenEnum<ManagedTerminationProtection>> managedTerminationProtection();

  /**
   * Returns whether ECS drains instances before they are terminated.
   *
   * @return ENABLED or DISABLED
   */
  Optional<OpenEnum<ManagedDraining>> managedDraining();

  /**
   * Makes a provider for a group.
   *
   * @param nameOrArn the Auto Scaling group's name or ARN
   * @return a provider without managed scaling
   */
  static AutoScalingGroupProvider of(String nameOrArn) {
    Objects.requireNonNull(nameOrArn, "nameOrArn");
    return builder(nameOrArn).build();
  }

  /**
   * Starts a provider.
   *
   * @param nameOrArn the Auto Scaling group's name or ARN
   * @return a builder
   */
  static Builder builder(String nameOrArn) {
    Objects.requireNonNull(nameOrArn, "nameOrArn");
    return new Builder().autoScalingGroup(nameOrArn);
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model; it names the group
   * @return the provider
   */
  static AutoScalingGroupProvider of(
      software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return builder(SdkValues.text(sdk.autoScalingGroupArn()))
        .managedScaling(Optional.ofNullable(sdk.managedScaling()).map(ManagedScaling::of))
        .managedTerminationProtection(
            OpenEnum.parseNullable(
                ManagedTerminationProtection.class, sdk.managedTerminationProtectionAsString()))
        .managedDraining(
            OpenEnum.parseNullable(ManagedDraining.class, sdk.managedDrainingAsString()))
        .build();
  }

  /**
   * Returns a copy with managed scaling.
   *
   * @param scaling the scaling
   * @return a copy
   */
  default AutoScalingGroupProvider managedScaling(ManagedScaling scaling) {
    Objects.requireNonNull(scaling, "scaling");
    return new Builder().from(this).managedScaling(scaling).build();
  }

  /**
   * Returns a copy with managed termination protection: a scale-in does not terminate instances
   * with tasks.
   *
   * @return a copy; it needs managed scaling (rule AS-6)
   */
  default AutoScalingGroupProvider withTerminationProtection() {
    return new Builder()
        .from(this)
        .managedTerminationProtection(OpenEnum.of(ManagedTerminationProtection.ENABLED))
        .build();
  }

  /**
   * Returns a copy whose instances are drained before they are terminated.
   *
   * @return a copy
   */
  default AutoScalingGroupProvider withDraining() {
    return new Builder().from(this).managedDraining(OpenEnum.of(ManagedDraining.ENABLED)).build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider toSdk() {
    return software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider.builder()
        .autoScalingGroupArn(autoScalingGroup())
        .managedScaling(managedScaling().map(ManagedScaling::toSdk).orElse(null))
        .managedTerminationProtection(
            managedTerminationProtection().map(OpenEnum::text).orElse(null))
        .managedDraining(managedDraining().map(OpenEnum::text).orElse(null))
        .build();
  }

  /** Builds an {@link AutoScalingGroupProvider}. Not thread-safe. */
  final class Builder extends ImmutableAutoScalingGroupProvider.Builder {
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
