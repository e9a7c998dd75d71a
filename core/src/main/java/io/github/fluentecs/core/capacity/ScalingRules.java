package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;

final class ScalingRules {
  private static final String SOURCE = "ManagedScaling, ";

  private static final Constraint TARGET =
      Constraint.hard(
          "AS-2",
          "targetCapacity",
          "1 to 100 percent",
          "Choose a share in this range.",
          SOURCE + "targetCapacity");

  private static final Constraint MINIMUM_STEP = step("minimumScalingStepSize");
  private static final Constraint MAXIMUM_STEP = step("maximumScalingStepSize");

  private static final Constraint STEPS =
      Constraint.advice(
          "AS-3",
          "",
          "a minimumScalingStepSize not above the maximum",
          "Raise maximumScalingStepSize or lower minimumScalingStepSize.",
          SOURCE + "step sizes; the order follows from their meaning, and no refusal was seen");

  private static final Constraint WARMUP =
      Constraint.hard(
          "AS-5",
          "instanceWarmupPeriod",
          "0 to 10000 seconds",
          "Shorten the period.",
          SOURCE + "instanceWarmupPeriod");

  static final List<Constraint> CONSTRAINTS =
      List.of(TARGET, MINIMUM_STEP, MAXIMUM_STEP, STEPS, WARMUP);

  private ScalingRules() {}

  private static Constraint step(String member) {
    return Constraint.hard(
        "AS-3",
        member,
        "1 to 10000 instances",
        "Choose a step in this range.",
        SOURCE + "step sizes");
  }

  static void check(@Nullable ManagedScaling scaling, Findings findings) {
    if (scaling == null) {
      return;
    }
    Integer minimum = scaling.minimumScalingStepSize();
    Integer maximum = scaling.maximumScalingStepSize();
    findings.range(TARGET, scaling.targetCapacity(), 1, 100);
    findings.range(MINIMUM_STEP, minimum, 1, 10_000);
    findings.range(MAXIMUM_STEP, maximum, 1, 10_000);
    if (minimum != null && maximum != null && minimum > maximum) {
      findings.broken(
          STEPS, Given.words("a minimum of " + minimum + " and a maximum of " + maximum));
    }
    findings.range(WARMUP, scaling.instanceWarmupPeriod(), 0, 10_000);
  }

  /** Returns whether scaling is disabled explicitly; ECS does not document a default status. */
  static boolean isOff(ManagedScaling scaling) {
    return scaling.statusAsString() != null && !scaling.statusAsString().equals("ENABLED");
  }
}
