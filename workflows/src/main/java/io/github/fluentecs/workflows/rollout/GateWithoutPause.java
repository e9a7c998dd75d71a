package io.github.fluentecs.workflows.rollout;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.service.LifecycleStage;
import java.util.Objects;

/**
 * A gate is at a stage at which the deployment does not pause, so it would never be asked.
 * Immutable and thread-safe.
 *
 * @param service the service
 * @param stage the stage
 */
public record GateWithoutPause(ServiceRef service, LifecycleStage stage) implements Blocker {
  /**
   * Refuses nulls.
   *
   * @param service the service
   * @param stage the stage
   */
  public GateWithoutPause {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(stage, "stage");
  }

  @Override
  public String message() {
    return service
        + " has no lifecycle hook of type PAUSE at "
        + stage
        + ", so its gate is never asked.";
  }

  @Override
  public String remedy() {
    return "Add the hook to the service's deployment configuration, or leave the gate out.";
  }
}
