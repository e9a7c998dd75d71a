package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CanaryConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LinearConfiguration;

/**
 * How a deployment with the controller ECS shifts traffic to the new tasks: rolling, blue/green,
 * linear or canary (rule DC-7). Immutable and thread-safe.
 */
public sealed interface DeploymentStrategy {
  /**
   * Sets the strategy in an SDK builder.
   *
   * @param configuration receives the strategy and its settings
   */
  void applyTo(DeploymentConfiguration.Builder configuration);

  /**
   * Replaces tasks gradually, the default of ECS.
   *
   * @return the strategy
   */
  static DeploymentStrategy rolling() {
    return new Rolling();
  }

  /**
   * Starts all new tasks while the old ones run, then shifts all traffic at once.
   *
   * @return the strategy; it requires a bake time
   */
  static DeploymentStrategy blueGreen() {
    return new BlueGreen();
  }

  /**
   * Shifts traffic in equal steps.
   *
   * @param step how much traffic each step shifts: 3 to 100 percent in tenths
   * @param pause how long to wait between steps: 0 to 24 hours, sent in minutes, rounded up
   * @return the strategy
   */
  static DeploymentStrategy linear(Percent step, Duration pause) {
    return new Linear(step, pause);
  }

  /**
   * Shifts a share of the traffic first, then the rest at once.
   *
   * @param part the share of traffic to shift first: 0.1 to 100 percent in tenths
   * @param pause how long to wait before the rest: 0 to 24 hours, sent in minutes, rounded up
   * @return the strategy
   */
  static DeploymentStrategy canary(Percent part, Duration pause) {
    return new Canary(part, pause);
  }

  /**
   * Reads the strategy of a configuration.
   *
   * @param configuration the SDK's model
   * @return the strategy; empty where there is none, or one that the library does not know
   */
  static Optional<DeploymentStrategy> of(DeploymentConfiguration configuration) {
    Objects.requireNonNull(configuration, "configuration");
    LinearConfiguration linear = configuration.linearConfiguration();
    CanaryConfiguration canary = configuration.canaryConfiguration();
    return switch (SdkValues.text(configuration.strategyAsString())) {
      case "ROLLING" -> Optional.of(rolling());
      case "BLUE_GREEN" -> Optional.of(blueGreen());
      case "LINEAR" ->
          linear == null
              ? Optional.empty()
              : shift(linear.stepPercent(), linear.stepBakeTimeInMinutes(), Linear::new);
      case "CANARY" ->
          canary == null
              ? Optional.empty()
              : shift(canary.canaryPercent(), canary.canaryBakeTimeInMinutes(), Canary::new);
      default -> Optional.empty();
    };
  }

  private static Optional<DeploymentStrategy> shift(
      @Nullable Double percent,
      @Nullable Integer minutes,
      BiFunction<Percent, Duration, DeploymentStrategy> strategy) {
    return minutes == null
        ? Optional.empty()
        : SdkValues.percent(percent)
            .map(share -> strategy.apply(share, Duration.ofMinutes(minutes)));
  }

  /** Tasks are replaced gradually. */
  record Rolling() implements DeploymentStrategy {
    @Override
    public void applyTo(DeploymentConfiguration.Builder configuration) {
      Objects.requireNonNull(configuration, "configuration");
      configuration.strategy(software.amazon.awssdk.services.ecs.model.DeploymentStrategy.ROLLING);
    }
  }

  /** All traffic shifts at once, after all new tasks run. */
  record BlueGreen() implements DeploymentStrategy {
    @Override
    public void applyTo(DeploymentConfiguration.Builder configuration) {
      Objects.requireNonNull(configuration, "configuration");
      configuration.strategy(
          software.amazon.awssdk.services.ecs.model.DeploymentStrategy.BLUE_GREEN);
    }
  }

  /**
   * Traffic shifts in equal steps.
   *
   * @param step how much traffic each step shifts
   * @param pause how long to wait between steps
   */
  record Linear(Percent step, Duration pause) implements DeploymentStrategy {
    /**
     * Checks that no value is null.
     *
     * @param step how much traffic each step shifts
     * @param pause how long to wait between steps
     */
    public Linear {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(pause, "pause");
    }

    @Override
    public void applyTo(DeploymentConfiguration.Builder configuration) {
      Objects.requireNonNull(configuration, "configuration");
      configuration
          .strategy(software.amazon.awssdk.services.ecs.model.DeploymentStrategy.LINEAR)
          .linearConfiguration(
              LinearConfiguration.builder()
                  .stepPercent(step.value().doubleValue())
                  .stepBakeTimeInMinutes(WholeUnits.minutes(pause))
                  .build());
    }
  }

  /**
   * A share of the traffic shifts first, then the rest.
   *
   * @param part the share of traffic to shift first
   * @param pause how long to wait before the rest
   */
  record Canary(Percent part, Duration pause) implements DeploymentStrategy {
    /**
     * Checks that no value is null.
     *
     * @param part the share of traffic to shift first
     * @param pause how long to wait before the rest
     */
    public Canary {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(pause, "pause");
    }

    @Override
    public void applyTo(DeploymentConfiguration.Builder configuration) {
      Objects.requireNonNull(configuration, "configuration");
      configuration
          .strategy(software.amazon.awssdk.services.ecs.model.DeploymentStrategy.CANARY)
          .canaryConfiguration(
              CanaryConfiguration.builder()
                  .canaryPercent(part.value().doubleValue())
                  .canaryBakeTimeInMinutes(WholeUnits.minutes(pause))
                  .build());
    }
  }
}
