package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProviderUpdate;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;

/** Checks the member {@code autoScalingGroupProvider}. */
final class AutoScalingGroupRules {
  private static final String MEMBER = "autoScalingGroupProvider";
  private static final String SCALING = MEMBER + ".managedScaling";

  private static final Constraint GROUP =
      Constraint.hard(
          "AS-1",
          MEMBER + ".autoScalingGroupArn",
          "the ARN or name of an Auto Scaling group",
          "Name the group.",
          "AutoScalingGroupProvider, autoScalingGroupArn");

  private static final Constraint PROTECTION =
      Constraint.hard(
          "AS-6",
          MEMBER + ".managedTerminationProtection",
          "ENABLED only with managed scaling",
          "Enable managedScaling, or disable the protection.",
          "AutoScalingGroupProvider, managedTerminationProtection");

  private AutoScalingGroupRules() {}

  static List<Constraint> ofNew() {
    return Constraints.all(List.of(GROUP), ofExisting());
  }

  static List<Constraint> ofExisting() {
    return Constraints.all(Constraint.at(SCALING, ScalingRules.CONSTRAINTS), List.of(PROTECTION));
  }

  /** Checks a new provider, whose scaling is off unless the request enables it. */
  static void check(@Nullable AutoScalingGroupProvider group, Findings findings) {
    if (group == null) {
      return;
    }
    ManagedScaling scaling = group.managedScaling();
    findings.require(GROUP, group.autoScalingGroupArn());
    ScalingRules.check(scaling, findings.at(SCALING));
    protection(
        group.managedTerminationProtectionAsString(),
        scaling == null || ScalingRules.isOff(scaling),
        findings);
  }

  /**
   * Checks a change. If the change does not set the scaling, its current state is unknown, so the
   * protection passes.
   */
  static void check(@Nullable AutoScalingGroupProviderUpdate group, Findings findings) {
    if (group == null) {
      return;
    }
    ManagedScaling scaling = group.managedScaling();
    ScalingRules.check(scaling, findings.at(SCALING));
    protection(
        group.managedTerminationProtectionAsString(),
        scaling != null && ScalingRules.isOff(scaling),
        findings);
  }

  private static void protection(@Nullable String status, boolean unscaled, Findings findings) {
    if ("ENABLED".equals(status) && unscaled) {
      findings.broken(PROTECTION, Given.words("ENABLED without managed scaling"));
    }
  }
}
