package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ContainerInstanceRef;
import java.util.Objects;

/**
 * What became of the agent of one container instance.
 *
 * @param instance the container instance
 * @param status how it ended
 * @param detail the version that it has now, or why it has not another
 */
public record AgentOutcome(ContainerInstanceRef instance, Status status, String detail) {
  /** How the update of one agent ended. */
  public enum Status {
    /** It was updated, and is connected again. */
    UPDATED,
    /** It is the newest version, or too old to be updated. */
    NO_UPDATE_AVAILABLE,
    /**
     * ECS does not update it: Windows, an AMI without {@code ecs-init}, or a version that is not
     * known.
     */
    NOT_ELIGIBLE,
    /** The agent is not connected, so that nothing was requested. */
    DISCONNECTED,
    /** The update failed, and the former agent goes on. */
    FAILED,
    /** It took too long. ECS goes on with it. */
    TIMED_OUT
  }

  /**
   * Refuses a null.
   *
   * @param instance the container instance
   * @param status how it ended
   * @param detail the version that it has now, or why it has not another
   */
  public AgentOutcome {
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(detail, "detail");
  }

  /** Returns a line for people. */
  @Override
  public String toString() {
    return instance.id() + " " + status + ": " + detail;
  }
}
