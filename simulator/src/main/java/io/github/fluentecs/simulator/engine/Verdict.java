package io.github.fluentecs.simulator.engine;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * How far an instance came for a task.
 *
 * @param instance the instance
 * @param hurdle where it failed; {@link Hurdle#NONE} when the task fits
 * @param reason what it failed on, as failures tell it; null when the task fits
 */
record Verdict(LiveInstance instance, Hurdle hurdle, @Nullable String reason) {
  /** What an instance has to pass, in this order. */
  enum Hurdle {
    AGENT,
    ATTRIBUTE,
    LOCATION,
    MEMBER_OF,
    DISTINCT,
    RESOURCE,
    NONE
  }

  static Verdict fits(LiveInstance instance) {
    return new Verdict(instance, Hurdle.NONE, null);
  }

  boolean fits() {
    return hurdle == Hurdle.NONE;
  }

  Failure toFailure() {
    return Failure.builder().arn(instance.arn()).reason(reason).build();
  }
}
