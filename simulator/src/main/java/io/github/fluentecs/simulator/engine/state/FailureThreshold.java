package io.github.fluentecs.simulator.engine.state;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.ThresholdConfiguration;
import software.amazon.awssdk.services.ecs.model.ThresholdType;

/** How many failed tasks trip the circuit breaker of a deployment. */
public final class FailureThreshold {
  private static final int LEAST = 3;
  private static final int MOST = 200;
  private static final int DEFAULT_PERCENT = 50;

  private FailureThreshold() {}

  /** The threshold of a breaker; without one of its own it is the default, half of the desired. */
  public static int of(@Nullable DeploymentCircuitBreaker breaker, int desired) {
    ThresholdConfiguration given = breaker == null ? null : breaker.thresholdConfiguration();
    int value = given == null || given.value() == null ? DEFAULT_PERCENT : given.value();
    ThresholdType type =
        given == null || given.type() == null ? ThresholdType.BOUNDED_PERCENT : given.type();
    return switch (type) {
      case COUNT -> value;
      case UNBOUNDED_PERCENT -> share(desired, value);
      default -> Math.max(LEAST, Math.min(MOST, share(desired, value)));
    };
  }

  private static int share(int desired, int percent) {
    return Math.toIntExact(-Math.floorDiv(-(long) desired * percent, 100));
  }
}
