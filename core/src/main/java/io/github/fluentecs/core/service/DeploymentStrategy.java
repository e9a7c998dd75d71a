package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.CanaryConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LinearConfiguration;

/**
 * How a deployment of the controller ECS brings traffic to the new tasks: task by task, all at
 * once, in equal steps, or a small part first (rule DC-7). Immutable and thread-safe.
 */
public sealed interface DeploymentStrategy {
  /**
   * Says the strategy in a model under construction.
   *
   * @param configuration takes the strategy and what belongs to it
   */
  void applyTo(DeploymentConfiguration.Builder configuration);

  /**
   * Replaces tasks little by little, as ECS does by default.
   *
   * @return the strategy
   */
  static DeploymentStrategy rolling() {
    return new Rolling();
  }

  /**
   * Runs all new tasks beside the old ones, and shifts all traffic at once.
   *
   * @return the strategy; it needs a bake time
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
   * Shifts a part of the traffic first, and the rest at once.
   *
   * @param part how much traffic comes first: 0.1 to 100 percent in tenths
   * @param pause how long to wait before the rest: 0 to 24 hours, sent in minutes, rounded up
   * @return the strategy
   */
  static DeploymentStrategy canary(Percent part, Duration pause) {
    return new Canary(part, pause);
  }

  /** Task by task. */
  record Rolling() implements DeploymentStrategy {
    @Override
    public void applyTo(DeploymentConfiguration.Builder configuration) {
      configuration.strategy(software.amazon.awssdk.services.ecs.model.DeploymentStrategy.ROLLING);
    }
  }

  /** All at once, after all new tasks run. */
  record BlueGreen() implements DeploymentStrategy {
    @Override
    public void applyTo(DeploymentConfiguration.Builder configuration) {
      configuration.strategy(
          software.amazon.awssdk.services.ecs.model.DeploymentStrategy.BLUE_GREEN);
    }
  }

  /**
   * In equal steps.
   *
   * @param step how much traffic each step shifts
   * @param pause how long to wait between steps
   */
  record Linear(Percent step, Duration pause) implements DeploymentStrategy {
    /** Refuses nulls. */
    public Linear {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(pause, "pause");
    }

    @Override
    public void applyTo(DeploymentConfiguration.Builder configuration) {
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
   * A part first.
   *
   * @param part how much traffic comes first
   * @param pause how long to wait before the rest
   */
  record Canary(Percent part, Duration pause) implements DeploymentStrategy {
    /** Refuses nulls. */
    public Canary {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(pause, "pause");
    }

    @Override
    public void applyTo(DeploymentConfiguration.Builder configuration) {
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
