package io.github.fluentecs.simulator.engine.defaults;

import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.ManagedDraining;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;

/** The defaults of capacity providers that are Auto Scaling groups. */
public final class CapacityProviderDefaults {
  private static final ManagedScaling NO_SCALING =
      ManagedScaling.builder().status(ManagedScalingStatus.DISABLED).build();

  private CapacityProviderDefaults() {}

  /** The group with everything said. */
  public static AutoScalingGroupProvider complete(AutoScalingGroupProvider group) {
    return group.toBuilder()
        .managedScaling(complete(Given.or(group.managedScaling(), NO_SCALING)))
        .managedTerminationProtection(
            Given.or(
                group.managedTerminationProtectionAsString(),
                ManagedTerminationProtection.DISABLED.toString()))
        .managedDraining(
            Given.or(group.managedDrainingAsString(), ManagedDraining.ENABLED.toString()))
        .build();
  }

  private static ManagedScaling complete(ManagedScaling given) {
    if (given.status() == ManagedScalingStatus.DISABLED) {
      return given;
    }
    return given.toBuilder()
        .status(Given.or(given.statusAsString(), ManagedScalingStatus.ENABLED.toString()))
        .targetCapacity(Given.or(given.targetCapacity(), 100))
        .minimumScalingStepSize(Given.or(given.minimumScalingStepSize(), 1))
        .maximumScalingStepSize(Given.or(given.maximumScalingStepSize(), 10_000))
        .instanceWarmupPeriod(Given.or(given.instanceWarmupPeriod(), 300))
        .build();
  }
}
