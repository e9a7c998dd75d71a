package io.github.fluentecs.simulator.engine.placement;

import io.github.fluentecs.simulator.engine.state.LiveInstance;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * How far an instance came for a task.
 *
 * @param instance the instance
 * @param criterion where it failed; {@link Criterion#NONE} when the task fits
 * @param reason what it failed on, as failures tell it; null when the task fits
 */
public record InstanceFit(LiveInstance instance, Criterion criterion, @Nullable String reason) {
  /** What an instance has to pass, in this order. */
  enum Criterion {
    AGENT,
    ATTRIBUTE,
    LOCATION,
    MEMBER_OF,
    DISTINCT,
    RESOURCE,
    NONE
  }

  public static InstanceFit fits(LiveInstance instance) {
    return new InstanceFit(instance, Criterion.NONE, null);
  }

  public boolean fits() {
    return criterion == Criterion.NONE;
  }

  public Failure toFailure() {
    return Failure.builder().arn(instance.arn()).reason(reason).build();
  }
}
