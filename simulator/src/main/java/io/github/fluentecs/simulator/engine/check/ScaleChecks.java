package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Scale;

/** The rules for the scale of a task set. */
public final class ScaleChecks {
  private ScaleChecks() {}

  public static void check(@Nullable Scale scale) {
    if (scale != null) {
      Checks.range("Scale value", scale.value(), 0, 100);
    }
  }
}
