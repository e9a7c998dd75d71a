package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProviderUpdate;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;

/** The rules and defaults of providers that are Auto Scaling groups. */
public final class AutoScalingGroups {
  private AutoScalingGroups() {}

  public static void check(AutoScalingGroupProvider group) {
    Checks.given("autoScalingGroupArn", group.autoScalingGroupArn());
    ManagedScaling scaling = group.managedScaling();
    if (scaling != null) {
      Checks.range("targetCapacity", scaling.targetCapacity(), 1, 100);
      Checks.range("minimumScalingStepSize", scaling.minimumScalingStepSize(), 1, 10_000);
      Checks.range("maximumScalingStepSize", scaling.maximumScalingStepSize(), 1, 10_000);
      Checks.range("instanceWarmupPeriod", scaling.instanceWarmupPeriod(), 0, 10_000);
      Checks.that(
          or(scaling.minimumScalingStepSize(), 1) <= or(scaling.maximumScalingStepSize(), 10_000),
          "minimumScalingStepSize cannot be greater than maximumScalingStepSize.");
    }
    Checks.that(
        group.managedTerminationProtection() != ManagedTerminationProtection.ENABLED
            || (scaling != null && scaling.status() == ManagedScalingStatus.ENABLED),
        "Managed termination protection requires managed scaling to be enabled.");
  }

  /** The group with what an update gives; what it leaves out stays. */
  public static AutoScalingGroupProvider updated(
      AutoScalingGroupProvider group, AutoScalingGroupProviderUpdate update) {
    AutoScalingGroupProvider.Builder changed = group.toBuilder();
    if (update.managedScaling() != null) {
      changed.managedScaling(update.managedScaling());
    }
    if (update.managedTerminationProtectionAsString() != null) {
      changed.managedTerminationProtection(update.managedTerminationProtectionAsString());
    }
    if (update.managedDrainingAsString() != null) {
      changed.managedDraining(update.managedDrainingAsString());
    }
    return changed.build();
  }

  private static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }
}
