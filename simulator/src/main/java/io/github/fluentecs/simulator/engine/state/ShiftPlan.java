package io.github.fluentecs.simulator.engine.state;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CanaryConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LinearConfiguration;

/**
 * By which steps a deployment shifts production traffic.
 *
 * @param percents how much the new revision has after each step; the last is 100
 * @param stepBake how long to wait after each step but the last
 * @param bake how long to wait once all traffic is shifted
 */
public record ShiftPlan(List<Double> percents, Duration stepBake, Duration bake) {
  private static final double ALL = 100;

  /** The plan of a strategy, with the defaults that are documented for what is not given. */
  public static ShiftPlan of(DeploymentConfiguration configuration) {
    Duration bake = minutes(requireNonNullElse(configuration.bakeTimeInMinutes(), 0));
    return switch (configuration.strategy()) {
      case LINEAR -> {
        LinearConfiguration linear =
            requireNonNullElse(
                configuration.linearConfiguration(), LinearConfiguration.builder().build());
        yield new ShiftPlan(
            linear(requireNonNullElse(linear.stepPercent(), 10.0)),
            minutes(requireNonNullElse(linear.stepBakeTimeInMinutes(), 6)),
            bake);
      }
      case CANARY -> {
        CanaryConfiguration canary =
            requireNonNullElse(
                configuration.canaryConfiguration(), CanaryConfiguration.builder().build());
        double first = requireNonNullElse(canary.canaryPercent(), 5.0);
        yield new ShiftPlan(
            first < ALL ? List.of(first, ALL) : List.of(ALL),
            minutes(requireNonNullElse(canary.canaryBakeTimeInMinutes(), 10)),
            bake);
      }
      default -> new ShiftPlan(List.of(ALL), Duration.ZERO, bake);
    };
  }

  /** All at once, for a service that had nothing before. */
  static ShiftPlan first() {
    return new ShiftPlan(List.of(ALL), Duration.ZERO, Duration.ZERO);
  }

  /** In tenths of a percent, so that nothing is lost on the way. */
  private static List<Double> linear(double stepPercent) {
    long step = Math.round(stepPercent * 10);
    List<Double> percents = new ArrayList<>();
    for (long tenths = step; tenths < 1000; tenths += step) {
      percents.add(tenths / 10.0);
    }
    percents.add(ALL);
    return percents;
  }

  private static Duration minutes(int count) {
    return Duration.ofMinutes(count);
  }

  /** Whether there is another step after that one, counted from zero. */
  boolean hasMore(int step) {
    return step < percents.size() - 1;
  }
}
