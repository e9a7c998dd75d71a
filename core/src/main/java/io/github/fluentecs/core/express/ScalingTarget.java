package io.github.fluentecs.core.express;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayScalingTarget;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceScalingMetric;

/**
 * How an Express service scales: between which numbers of tasks, and to keep which metric at which
 * value. Immutable and thread-safe.
 */
@Value.Immutable
public interface ScalingTarget {
  /**
   * Returns the least number of tasks.
   *
   * @return at most the greatest number (rule EX-8); absent leaves it to ECS
   */
  OptionalInt minTaskCount();

  /**
   * Returns the greatest number of tasks.
   *
   * @return at least the least number (rule EX-8); absent leaves it to ECS
   */
  OptionalInt maxTaskCount();

  /**
   * Returns the metric.
   *
   * @return AVERAGE_CPU, AVERAGE_MEMORY or REQUEST_COUNT_PER_TARGET (rule EX-9); absent means the
   *     CPU's
   */
  Optional<OpenEnum<ExpressGatewayServiceScalingMetric>> autoScalingMetric();

  /**
   * Returns the value that the metric is kept at.
   *
   * @return the value; absent means 60
   */
  OptionalInt autoScalingTargetValue();

  /**
   * Makes a target of two numbers of tasks.
   *
   * @param least the least number of tasks
   * @param most the greatest number of tasks
   * @return the target
   */
  static ScalingTarget between(int least, int most) {
    return new Builder().minTaskCount(least).maxTaskCount(most).build();
  }

  /**
   * Returns a copy that keeps a metric at a value.
   *
   * @param metric the metric
   * @param value the value
   * @return a copy
   */
  default ScalingTarget keep(ExpressGatewayServiceScalingMetric metric, int value) {
    Objects.requireNonNull(metric, "metric");
    return toBuilder().autoScalingMetric(metric).autoScalingTargetValue(value).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the target
   */
  static ScalingTarget of(ExpressGatewayScalingTarget sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .minTaskCount(SdkValues.optional(sdk.minTaskCount()))
        .maxTaskCount(SdkValues.optional(sdk.maxTaskCount()))
        .autoScalingMetric(
            OpenEnum.parseNullable(
                ExpressGatewayServiceScalingMetric.class, sdk.autoScalingMetricAsString()))
        .autoScalingTargetValue(SdkValues.optional(sdk.autoScalingTargetValue()))
        .build();
  }

  /**
   * Starts a target from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default ExpressGatewayScalingTarget toSdk() {
    return ExpressGatewayScalingTarget.builder()
        .minTaskCount(minTaskCount().isPresent() ? minTaskCount().getAsInt() : null)
        .maxTaskCount(maxTaskCount().isPresent() ? maxTaskCount().getAsInt() : null)
        .autoScalingMetric(autoScalingMetric().map(OpenEnum::text).orElse(null))
        .autoScalingTargetValue(
            autoScalingTargetValue().isPresent() ? autoScalingTargetValue().getAsInt() : null)
        .build();
  }

  /** Builds a {@link ScalingTarget}. Not thread-safe. */
  final class Builder extends ImmutableScalingTarget.Builder {
    Builder() {}

    /**
     * Sets the metric.
     *
     * @param value the metric
     * @return this builder
     */
    public Builder autoScalingMetric(ExpressGatewayServiceScalingMetric value) {
      return autoScalingMetric(OpenEnum.of(value));
    }
  }
}
