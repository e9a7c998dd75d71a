package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Scale;

/**
 * Checks the member {@code scale}.
 *
 * @param value {@code Operation/scale} on the number
 * @param unit the same on its unit
 */
record ScaleRules(Constraint value, Constraint unit) {
  private static final String PERCENT = "PERCENT";

  static ScaleRules of(String operation) {
    String id = operation + "/scale";
    return new ScaleRules(
        Constraint.hard(
            id,
            "scale.value",
            "0 to 100 percent",
            "Give a percentage of the service's desired count.",
            "Scale, value"),
        Constraint.hard(id, "scale.unit", "the unit PERCENT", "Use PERCENT.", "Scale, unit"));
  }

  List<Constraint> constraints() {
    return List.of(value, unit);
  }

  void check(@Nullable Scale scale, Findings findings) {
    if (scale == null) {
      return;
    }
    if (!inRange(scale.value())) {
      findings.broken(value, scale.value());
    }
    if (scale.unitAsString() != null && !scale.unitAsString().equals(PERCENT)) {
      findings.broken(unit, scale.unitAsString());
    }
  }

  /** Returns whether the value is in range; false for NaN. Both bounds are exact in binary. */
  private static boolean inRange(@Nullable Double value) {
    return value != null && value >= 0 && value <= 100;
  }
}
