package io.github.fluentecs.workflows.canary;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The words of a canary. */
record CanaryPlan(
    ServiceRef service,
    TaskDefinitionRef definition,
    Traffic traffic,
    List<Integer> steps,
    Duration pause,
    Optional<Check> check,
    Duration deadline,
    Duration undoDeadline) {
  private static final int ALL = 100;

  /** What is checked after a step. */
  record Check(String name, BooleanSupplier isFine) {}

  /** Marks the task set, so that another process finds it. */
  String externalId() {
    return "canary-" + definition.text().substring(definition.text().lastIndexOf('/') + 1);
  }

  CanaryPlan withSteps(List<Integer> percentages) {
    List<Integer> whole = new ArrayList<>(percentages);
    if (whole.isEmpty() || whole.get(whole.size() - 1) != ALL) {
      whole.add(ALL);
    }
    int last = 0;
    for (int percentage : whole) {
      if (percentage <= last || percentage > ALL) {
        throw new IllegalArgumentException(
            "percentages " + percentages + " do not increase from 1 to 100");
      }
      last = percentage;
    }
    return new CanaryPlan(
        service, definition, traffic, List.copyOf(whole), pause, check, deadline, undoDeadline);
  }

  CanaryPlan withPause(Duration time) {
    return new CanaryPlan(service, definition, traffic, steps, time, check, deadline, undoDeadline);
  }

  CanaryPlan withCheck(Check other) {
    return new CanaryPlan(
        service, definition, traffic, steps, pause, Optional.of(other), deadline, undoDeadline);
  }

  CanaryPlan withDeadline(Duration time) {
    return new CanaryPlan(service, definition, traffic, steps, pause, check, time, undoDeadline);
  }

  CanaryPlan withUndoDeadline(Duration time) {
    return new CanaryPlan(service, definition, traffic, steps, pause, check, deadline, time);
  }
}
