package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.value.internal.SdkValues;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;

/** Converts scales for requests; ECS supports percentages only. */
final class Scales {
  private Scales() {}

  static Percent of(@Nullable Scale scale) {
    return SdkValues.percent(scale == null ? null : scale.value()).orElse(Percent.of(0));
  }

  static Scale toSdk(Percent percent) {
    return Scale.builder().value(percent.value().doubleValue()).unit(ScaleUnit.PERCENT).build();
  }
}
