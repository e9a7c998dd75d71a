package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import java.util.Objects;

/**
 * A service that has returned to an earlier configuration. Immutable.
 *
 * @param service the service
 * @param by what this run did for it
 * @param definition the task definition that the service has now
 */
public record RolledBack(ServiceRef service, By by, TaskDefinitionRef definition) {
  /** What a rollback did. */
  public enum By {
    /** It answered a paused hook with ROLLBACK. */
    HOOK,
    /** It stopped a deployment in flight with ROLLBACK. */
    STOP,
    /** It updated the service to an earlier configuration. */
    UPDATE,
    /** Nothing but waiting: the service was returning, or had returned. */
    NOTHING
  }

  /**
   * Refuses nulls.
   *
   * @param service the service
   * @param by what this run did for it
   * @param definition the task definition that the service has now
   */
  public RolledBack {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(definition, "definition");
  }
}
