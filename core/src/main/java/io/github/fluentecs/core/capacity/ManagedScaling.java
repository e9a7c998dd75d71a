package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;

/**
 * How ECS scales an Auto Scaling group to the tasks of a capacity provider. Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface ManagedScaling {
  /**
   * Returns whether ECS scales the group.
   *
   * @return ENABLED or DISABLED
   */
  Optional<OpenEnum<ManagedScalingStatus>> status();

  /**
   * Returns the target utilization of the group's capacity.
   *
   * @return 1 to 100 percent (rule AS-2); absent means 100, which keeps no spare instance
   */
  OptionalInt targetCapacity();

  /**
   * Returns the minimum number of instances that a scale-out adds.
   *
   * @return 1 to 10000 (rule AS-3); absent means 1
   */
  OptionalInt minimumScalingStepSize();

  /**
   * Returns the maximum number of instances that a scale-out adds.
   *
   * @return 1 to 10000, not below the minimum (rule AS-3); absent means 10000
   */
  OptionalInt maximumScalingStepSize();

  /**
   * Returns how long a new instance is excluded from the group's metrics.
   *
   * @return 0 to 10000 seconds, rounded up to whole ones (rule AS-5); absent means 300 seconds
   */
  Optional<Duration> instanceWarmupPeriod();

  /**
   * Lets ECS scale the group.
   *
   * @return scaling with the defaults of ECS
   */
  static ManagedScaling enabled() {
    return builder().status(OpenEnum.of(ManagedScalingStatus.ENABLED)).build();
  }

  /**
   * Disables scaling by ECS.
   *
   * @return no scaling
   */
  static ManagedScaling disabled() {
    return builder().status(OpenEnum.of(ManagedScalingStatus.DISABLED)).build();
  }

  /**
   * Starts a scaling.
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
   * @return the scaling
   */
  static ManagedScaling of(software.amazon.awssdk.services.ecs.model.ManagedScaling sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder scaling =
        builder()
            .status(OpenEnum.parseNullable(ManagedScalingStatus.class, sdk.statusAsString()))
            .instanceWarmupPeriod(
                Optional.ofNullable(sdk.instanceWarmupPeriod()).map(Duration::ofSeconds));
    Optional.ofNullable(sdk.targetCapacity()).ifPresent(scaling::targetCapacity);
    Optional.ofNullable(sdk.minimumScalingStepSize()).ifPresent(scaling::minimumScalingStepSize);
    Optional.ofNullable(sdk.maximumScalingStepSize()).ifPresent(scaling::maximumScalingStepSize);
    return scaling.build();
  }

  /**
   * Returns a copy with a target utilization of the capacity.
   *
   * @param percent 1 to 100 percent (rule AS-2)
   * @return a copy
   */
  default ManagedScaling targetCapacity(int percent) {
    return new Builder().from(this).targetCapacity(percent).build();
  }

  /**
   * Returns a copy with bounds for the steps of a scale-out.
   *
   * @param minimum 1 to 10000 instances
   * @param maximum 1 to 10000 instances, not below the minimum (rule AS-3)
   * @return a copy
   */
  default ManagedScaling stepSize(int minimum, int maximum) {
    return new Builder()
        .from(this)
        .minimumScalingStepSize(minimum)
        .maximumScalingStepSize(maximum)
        .build();
  }

  /**
   * Returns a copy with a time during which a new instance is excluded from the metrics.
   *
   * @param period 0 to 10000 seconds, rounded up to whole ones (rule AS-5)
   * @return a copy
   */
  default ManagedScaling instanceWarmupPeriod(Duration period) {
    Objects.requireNonNull(period, "period");
    return new Builder().from(this).instanceWarmupPeriod(period).build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.ManagedScaling toSdk() {
    return software.amazon.awssdk.services.ecs.model.ManagedScaling.builder()
        .status(status().map(OpenEnum::text).orElse(null))
        .targetCapacity(targetCapacity().isPresent() ? targetCapacity().getAsInt() : null)
        .minimumScalingStepSize(
            minimumScalingStepSize().isPresent() ? minimumScalingStepSize().getAsInt() : null)
        .maximumScalingStepSize(
            maximumScalingStepSize().isPresent() ? maximumScalingStepSize().getAsInt() : null)
        .instanceWarmupPeriod(instanceWarmupPeriod().map(WholeUnits::seconds).orElse(null))
        .build();
  }

  /** Builds a {@link ManagedScaling}. Not thread-safe. */
  final class Builder extends ImmutableManagedScaling.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder status(ManagedScalingStatus value) {
      return status(OpenEnum.of(value));
    }
  }
}
