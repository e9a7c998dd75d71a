package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProviderUpdate;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;

/** Rules on the Auto Scaling groups of capacity providers. */
final class AutoScalingGroupRules {
  private static final String BLOCK = "autoScalingGroupProvider.";

  private static final Constraint GROUP =
      Constraint.hard(
          "AS-1",
          "the ARN or name of an Auto Scaling group",
          "Name the group.",
          "AutoScalingGroupProvider, autoScalingGroupArn");

  private static final Constraint PROTECTION =
      Constraint.hard(
          "AS-6",
          "ENABLED beside managed scaling only",
          "Enable managedScaling, or leave the protection off.",
          "AutoScalingGroupProvider, managedTerminationProtection");

  private static final Given UNSCALED = Given.words("ENABLED without managed scaling");

  private AutoScalingGroupRules() {}

  static Rule<CreateCapacityProviderRequest> group() {
    return Rule.of(
        GROUP,
        BLOCK + "autoScalingGroupArn",
        (request, findings) -> {
          AutoScalingGroupProvider group = request.autoScalingGroupProvider();
          if (group != null && !Texts.present(group.autoScalingGroupArn())) {
            findings.broken(group.autoScalingGroupArn());
          }
        });
  }

  /** A new provider starts without scaling, so the request itself must switch it on. */
  static Rule<CreateCapacityProviderRequest> protectionOfNew() {
    return Rule.of(
        PROTECTION,
        BLOCK + "managedTerminationProtection",
        (request, findings) -> {
          AutoScalingGroupProvider group = request.autoScalingGroupProvider();
          if (group != null
              && isEnabled(group.managedTerminationProtectionAsString())
              && (group.managedScaling() == null || ScalingRules.isOff(group.managedScaling()))) {
            findings.broken(UNSCALED);
          }
        });
  }

  /** A change that says nothing about scaling leaves it as it is, which only ECS knows. */
  static Rule<UpdateCapacityProviderRequest> protectionOfExisting() {
    return Rule.of(
        PROTECTION,
        BLOCK + "managedTerminationProtection",
        (request, findings) -> {
          AutoScalingGroupProviderUpdate group = request.autoScalingGroupProvider();
          if (group != null
              && isEnabled(group.managedTerminationProtectionAsString())
              && group.managedScaling() != null
              && ScalingRules.isOff(group.managedScaling())) {
            findings.broken(UNSCALED);
          }
        });
  }

  private static boolean isEnabled(@Nullable String status) {
    return "ENABLED".equals(status);
  }

  static List<Rule<CreateCapacityProviderRequest>> scalingOfNew() {
    return ScalingRules.on(AutoScalingGroupRules::scaling);
  }

  static List<Rule<UpdateCapacityProviderRequest>> scalingOfExisting() {
    return ScalingRules.on(AutoScalingGroupRules::scaling);
  }

  private static @Nullable ManagedScaling scaling(CreateCapacityProviderRequest request) {
    AutoScalingGroupProvider group = request.autoScalingGroupProvider();
    return group == null ? null : group.managedScaling();
  }

  private static @Nullable ManagedScaling scaling(UpdateCapacityProviderRequest request) {
    AutoScalingGroupProviderUpdate group = request.autoScalingGroupProvider();
    return group == null ? null : group.managedScaling();
  }
}
