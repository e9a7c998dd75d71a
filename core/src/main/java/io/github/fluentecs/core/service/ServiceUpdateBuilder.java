package io.github.fluentecs.core.service;

import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.Change;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.model.PropagateTags;

/**
 * What the builders of all {@link ServiceUpdate}s share. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public interface ServiceUpdateBuilder<B extends ServiceUpdateBuilder<B>> {
  /**
   * Changes the desired number of tasks.
   *
   * @param desiredCount 0 or more
   * @return this builder
   */
  B desiredCount(int desiredCount);

  /**
   * Changes how long failed health checks are ignored after a task's start.
   *
   * @param healthCheckGracePeriod the grace period, rounded up to seconds
   * @return this builder
   */
  B healthCheckGracePeriod(Duration healthCheckGracePeriod);

  /**
   * Keeps, replaces or clears the placement constraints.
   *
   * @param placementConstraints the change
   * @return this builder
   */
  B placementConstraints(Change<PlacementConstraint> placementConstraints);

  /**
   * Keeps, replaces or clears the placement strategy.
   *
   * @param placementStrategy the change
   * @return this builder
   */
  B placementStrategy(Change<PlacementStrategy> placementStrategy);

  /**
   * Changes the source of the tags of new tasks.
   *
   * @param propagateTags the service, the task definition, or none
   * @return this builder
   */
  B propagateTags(OpenEnum<PropagateTags> propagateTags);

  /**
   * Changes whether ECS adds its own tags to new tasks.
   *
   * @param enableECSManagedTags true to add them
   * @return this builder
   */
  B enableECSManagedTags(boolean enableECSManagedTags);

  /**
   * Sets the value from the SDK's enum.
   *
   * @param value the value
   * @return this builder
   */
  default B propagateTags(PropagateTags value) {
    return propagateTags(OpenEnum.of(value));
  }

  /**
   * Replaces the placement constraints.
   *
   * @param constraints at most 10
   * @return this builder
   */
  default B placementConstraints(PlacementConstraint... constraints) {
    return placementConstraints(Change.replace(Arguments.list("constraints", constraints)));
  }

  /**
   * Replaces the placement strategy.
   *
   * @param rules at most 5
   * @return this builder
   */
  default B placementStrategy(PlacementStrategy... rules) {
    return placementStrategy(Change.replace(Arguments.list("rules", rules)));
  }
}
