package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.BiFunction;
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
    Bounded target =
        new Bounded(request, "AS-2", "targetCapacity", ManagedScaling.Builder::targetCapacity);
    Bounded least =
        new Bounded(
            request,
            "AS-3",
            "minimumScalingStepSize",
            ManagedScaling.Builder::minimumScalingStepSize);
    Bounded most =
        new Bounded(
            request,
            "AS-3",
            "maximumScalingStepSize",
            ManagedScaling.Builder::maximumScalingStepSize);
    Bounded warmup =
        new Bounded(
            request, "AS-5", "instanceWarmupPeriod", ManagedScaling.Builder::instanceWarmupPeriod);
    return List.of(
        target.at(1, 0),
        target.at(100, 101),
        least.at(1, 0),
        most.at(10_000, 10_001),
        new RuleCase("AS-3", SCALING, request.apply(steps(5, 5)), request.apply(steps(6, 5))),
        warmup.at(0, -1),
        warmup.at(10_000, 10_001));
  }

  private static ManagedScaling steps(int least, int most) {
    return ManagedScaling.builder()
        .minimumScalingStepSize(least)
        .maximumScalingStepSize(most)
        .build();
  }

  /** A number of managed scaling, in a request that sets nothing else of it. */
  private record Bounded(
      Function<ManagedScaling, EcsRequest> request,
      String id,
      String name,
      BiFunction<ManagedScaling.Builder, Integer, ManagedScaling.Builder> set) {
    RuleCase at(int allowed, int broken) {
      return new RuleCase(id, SCALING + "." + name, with(allowed), with(broken));
    }

    private EcsRequest with(int value) {
      return request.apply(set.apply(ManagedScaling.builder(), value).build());
    }
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
