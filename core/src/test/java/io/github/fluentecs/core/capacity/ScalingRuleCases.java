package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProviderUpdate;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;

/** The boundaries of the rules on Auto Scaling groups, for new providers and for changed ones. */
final class ScalingRuleCases {
  private static final String BLOCK = "autoScalingGroupProvider.";
  private static final String SCALING = BLOCK + "managedScaling";
  private static final String PROTECTION = BLOCK + "managedTerminationProtection";

  private ScalingRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(
            on(scaling -> create(c -> c.managedScaling(scaling))),
            on(scaling -> update(c -> c.managedScaling(scaling))),
            group(),
            protection())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> on(Function<ManagedScaling, EcsRequest> request) {
    Function<UnaryOperator<ManagedScaling.Builder>, EcsRequest> one =
        change -> request.apply(change.apply(ManagedScaling.builder()).build());
    return List.of(
        new RuleCase(
            "AS-2",
            SCALING + ".targetCapacity",
            one.apply(m -> m.targetCapacity(1)),
            one.apply(m -> m.targetCapacity(0))),
        new RuleCase(
            "AS-2",
            SCALING + ".targetCapacity",
            one.apply(m -> m.targetCapacity(100)),
            one.apply(m -> m.targetCapacity(101))),
        new RuleCase(
            "AS-3",
            SCALING + ".minimumScalingStepSize",
            one.apply(m -> m.minimumScalingStepSize(1)),
            one.apply(m -> m.minimumScalingStepSize(0))),
        new RuleCase(
            "AS-3",
            SCALING + ".maximumScalingStepSize",
            one.apply(m -> m.maximumScalingStepSize(10_000)),
            one.apply(m -> m.maximumScalingStepSize(10_001))),
        new RuleCase(
            "AS-3",
            SCALING,
            one.apply(m -> m.minimumScalingStepSize(5).maximumScalingStepSize(5)),
            one.apply(m -> m.minimumScalingStepSize(6).maximumScalingStepSize(5))),
        new RuleCase(
            "AS-5",
            SCALING + ".instanceWarmupPeriod",
            one.apply(m -> m.instanceWarmupPeriod(0)),
            one.apply(m -> m.instanceWarmupPeriod(-1))),
        new RuleCase(
            "AS-5",
            SCALING + ".instanceWarmupPeriod",
            one.apply(m -> m.instanceWarmupPeriod(10_000)),
            one.apply(m -> m.instanceWarmupPeriod(10_001))));
  }

  private static List<RuleCase> group() {
    return List.of(
        new RuleCase(
            "AS-1",
            BLOCK + "autoScalingGroupArn",
            create(c -> c.autoScalingGroupArn("a")),
            create(c -> c.autoScalingGroupArn(""))),
        new RuleCase(
            "AS-1",
            BLOCK + "autoScalingGroupArn",
            create(c -> c.autoScalingGroupArn("a")),
            create(c -> c.autoScalingGroupArn(null))));
  }

  private static List<RuleCase> protection() {
    return List.of(
        new RuleCase(
            "AS-6",
            PROTECTION,
            create(
                c -> c.managedScaling(status("ENABLED")).managedTerminationProtection("ENABLED")),
            create(c -> c.managedTerminationProtection("ENABLED"))),
        new RuleCase(
            "AS-6",
            PROTECTION,
            create(c -> c.managedTerminationProtection("DISABLED")),
            create(
                c -> c.managedScaling(status("DISABLED")).managedTerminationProtection("ENABLED"))),
        new RuleCase(
            "AS-6",
            PROTECTION,
            update(u -> u.managedTerminationProtection("ENABLED")),
            update(
                u ->
                    u.managedScaling(status("DISABLED")).managedTerminationProtection("ENABLED"))));
  }

  private static ManagedScaling status(String status) {
    return ManagedScaling.builder().status(status).build();
  }

  private static EcsRequest create(UnaryOperator<AutoScalingGroupProvider.Builder> change) {
    return CreateCapacityProviderRequest.builder()
        .name("a")
        .autoScalingGroupProvider(
            change.apply(AutoScalingGroupProvider.builder().autoScalingGroupArn("asg")).build())
        .build();
  }

  private static EcsRequest update(UnaryOperator<AutoScalingGroupProviderUpdate.Builder> change) {
    return UpdateCapacityProviderRequest.builder()
        .name("a")
        .autoScalingGroupProvider(change.apply(AutoScalingGroupProviderUpdate.builder()).build())
        .build();
  }
}
