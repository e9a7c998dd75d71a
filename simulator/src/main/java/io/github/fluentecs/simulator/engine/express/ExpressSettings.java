package io.github.fluentecs.simulator.engine.express;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayScalingTarget;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceScalingMetric;

/**
 * What a revision of an Express service has beside its task definition and its network.
 *
 * @param healthCheckPath what the load balancer asks for
 * @param scaling with everything said
 */
record ExpressSettings(String healthCheckPath, ExpressGatewayScalingTarget scaling) {
  private static final ExpressSettings DEFAULT =
      new ExpressSettings(
          "/ping",
          ExpressGatewayScalingTarget.builder()
              .minTaskCount(1)
              .maxTaskCount(20)
              .autoScalingMetric(ExpressGatewayServiceScalingMetric.AVERAGE_CPU)
              .autoScalingTargetValue(60)
              .build());

  static ExpressSettings of(@Nullable String path, @Nullable ExpressGatewayScalingTarget scaling) {
    return DEFAULT.with(path, scaling);
  }

  /** With what is given; the rest stays. */
  ExpressSettings with(@Nullable String path, @Nullable ExpressGatewayScalingTarget given) {
    return new ExpressSettings(
        path == null ? healthCheckPath : path, given == null ? scaling : merged(given));
  }

  private ExpressGatewayScalingTarget merged(ExpressGatewayScalingTarget given) {
    Integer least = or(given.minTaskCount(), scaling.minTaskCount());
    return ExpressGatewayScalingTarget.builder()
        .minTaskCount(least)
        .maxTaskCount(or(given.maxTaskCount(), Math.max(least, scaling.maxTaskCount())))
        .autoScalingMetric(or(given.autoScalingMetric(), scaling.autoScalingMetric()))
        .autoScalingTargetValue(
            or(given.autoScalingTargetValue(), scaling.autoScalingTargetValue()))
        .build();
  }

  private static <T> T or(@Nullable T given, T present) {
    return Objects.requireNonNullElse(given, present);
  }

  /** The number of tasks, no more and no fewer than the target allows. */
  int within(int count) {
    return Math.max(scaling.minTaskCount(), Math.min(scaling.maxTaskCount(), count));
  }
}
