package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.DeploymentBounds;
import java.util.Objects;

/**
 * A service that can never drain: its percentages let ECS neither start a task before it stops one,
 * nor stop one before it starts another.
 *
 * @param service the service
 * @param bounds what the percentages come to
 */
public record RotationBlock(ServiceRef service, DeploymentBounds bounds) {
  /**
   * Refuses a null.
   *
   * @param service the service
   * @param bounds what the percentages come to
   */
  public RotationBlock {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(bounds, "bounds");
  }

  /** Returns a line for people. */
  @Override
  public String toString() {
    return service.id()
        + " keeps at least "
        + bounds.lower()
        + " and at most "
        + bounds.upper()
        + " of "
        + bounds.desiredCount()
        + " tasks";
  }
}
