package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.InfrastructureOptimization;

/**
 * When ECS terminates managed instances that are idle or underutilized. Immutable and thread-safe.
 */
public sealed interface ScaleIn {
  /**
   * After a time.
   *
   * @param delay 0 to 3600 seconds, rounded up to whole ones
   */
  record After(Duration delay) implements ScaleIn {
    /**
     * Checks that the value is not null.
     *
     * @param delay 0 to 3600 seconds, rounded up to whole ones
     */
    public After {
      Objects.requireNonNull(delay, "delay");
    }
  }

  /** Not at all. */
  record Never() implements ScaleIn {}

  /**
   * Terminates an idle instance after a delay: with a longer one tasks start sooner, with a shorter
   * one costs are lower.
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

  /**
   * Returns the delay in seconds. A negative delay must not become -1, which means never; the rules
   * refuse the result.
   */
  private int seconds() {
    if (this instanceof After after) {
      return after.delay().isNegative() ? Integer.MIN_VALUE : WholeUnits.seconds(after.delay());
    }
    return -1;
  }
}
