package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.value.Percent;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;

/** Converts scales for requests; ECS supports percentages only. */
final class Scales {
  private Scales() {}

  static Scale toSdk(Percent percent) {
    return Scale.builder().value(percent.value().doubleValue()).unit(ScaleUnit.PERCENT).build();
  }
}
