package io.github.fluentecs.workflows.canary;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.immutables.value.Value;

/** The words of a canary. */
@Value.Immutable
abstract class CanaryPlan {
  private static final int ALL = 100;

  /** What is checked after a step. */
  record Check(String name, BooleanSupplier isFine) {}

  abstract ServiceRef service();

  abstract TaskDefinitionRef definition();

  abstract Traffic traffic();

  @Value.Default
  List<Integer> steps() {
    return List.of(10, 50, ALL);
  }

  @Value.Default
  Duration pause() {
    return Duration.ZERO;
  }

  abstract Optional<Check> check();

  @Value.Default
  Duration deadline() {
    return Duration.ofHours(1);
  }

  @Value.Default
  Duration undoDeadline() {
    return Duration.ofMinutes(30);
  }

  /** Marks the task set, so that another process finds it. */
  String externalId() {
    return "canary-" + definition().id();
  }

  /** Completes steps to the last one, and refuses those that do not increase. */
  static List<Integer> whole(List<Integer> percentages) {
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
    return whole;
  }
}
