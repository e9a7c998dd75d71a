package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.InfrastructureOptimization;

/** When ECS gives up managed instances that are idle or hardly used. Immutable and thread-safe. */
public sealed interface ScaleIn {
  /**
   * After a time.
   *
   * @param delay 0 to 3600 seconds, rounded up to whole ones
   */
  record After(Duration delay) implements ScaleIn {
    /** Refuses null. */
    public After {
      Objects.requireNonNull(delay, "delay");
    }
  }

  /** Not at all. */
  record Never() implements ScaleIn {}

  /**
   * Waits before an instance is given up: longer starts tasks sooner, shorter costs less.
   *
   * @param delay 0 to 3600 seconds, rounded up to whole ones
   * @return the choice
   */
  static ScaleIn after(Duration delay) {
    return new After(delay);
  }

  /**
   * Keeps all instances.
   *
   * @return the choice
   */
  static ScaleIn never() {
    return new Never();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default InfrastructureOptimization toSdk() {
    return InfrastructureOptimization.builder().scaleInAfter(seconds()).build();
  }

  /** A negative delay must not become the -1 that means never; the rules refuse what it becomes. */
  private int seconds() {
    if (this instanceof After after) {
      return after.delay().isNegative() ? Integer.MIN_VALUE : WholeUnits.seconds(after.delay());
    }
    return -1;
  }
}
