package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;

/** Rules on managed scaling, wherever a request carries it. */
final class ScalingRules {
  private static final String PATH = "autoScalingGroupProvider.managedScaling.";
  private static final String SOURCE = "ManagedScaling, ";

  private static final Constraint TARGET =
      Constraint.hard(
          "AS-2", "1 to 100 percent", "Choose a share in this range.", SOURCE + "targetCapacity");

  private static final Constraint STEP =
      Constraint.hard(
          "AS-3", "1 to 10000 instances", "Choose a step in this range.", SOURCE + "step sizes");

  private static final Constraint STEPS =
      Constraint.soft(
          "AS-3",
          "a minimumScalingStepSize that is not above the maximum",
          "Raise maximumScalingStepSize or lower minimumScalingStepSize.",
          SOURCE + "step sizes; the order follows from their meaning");

  private static final Constraint WARMUP =
      Constraint.hard(
          "AS-5", "0 to 10000 seconds", "Shorten the period.", SOURCE + "instanceWarmupPeriod");

  private ScalingRules() {}

  static <Q> List<Rule<Q>> on(Function<? super Q, @Nullable ManagedScaling> scaling) {
    return List.of(
        Rule.value(
            TARGET,
            PATH + "targetCapacity",
            member(scaling, ManagedScaling::targetCapacity),
            Texts.range(1, 100)),
        Rule.value(
            STEP,
            PATH + "minimumScalingStepSize",
            member(scaling, ManagedScaling::minimumScalingStepSize),
            Texts.range(1, 10_000)),
        Rule.value(
            STEP,
            PATH + "maximumScalingStepSize",
            member(scaling, ManagedScaling::maximumScalingStepSize),
            Texts.range(1, 10_000)),
        Rule.of(
            STEPS,
            PATH.substring(0, PATH.length() - 1),
            (request, findings) -> order(scaling.apply(request), findings)),
        Rule.value(
            WARMUP,
            PATH + "instanceWarmupPeriod",
            member(scaling, ManagedScaling::instanceWarmupPeriod),
            Texts.range(0, 10_000)));
  }

  private static <Q> Function<Q, @Nullable Integer> member(
      Function<? super Q, @Nullable ManagedScaling> scaling,
      Function<ManagedScaling, @Nullable Integer> read) {
    return request -> {
      ManagedScaling block = scaling.apply(request);
      return block == null ? null : read.apply(block);
    };
  }

  private static void order(@Nullable ManagedScaling scaling, Findings findings) {
    if (scaling == null) {
      return;
    }
    Integer least = scaling.minimumScalingStepSize();
    Integer most = scaling.maximumScalingStepSize();
    if (least != null && most != null && least > most) {
      findings.broken(Given.words("a minimum of " + least + " and a maximum of " + most));
    }
  }

  /** ECS documents no status for a scaling that names none, so only a stated one counts as off. */
  static boolean isOff(ManagedScaling scaling) {
    return scaling.statusAsString() != null && !scaling.statusAsString().equals("ENABLED");
  }
}
