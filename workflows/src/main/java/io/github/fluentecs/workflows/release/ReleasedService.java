package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.waiters.service.Rollout;
import java.util.Objects;

/**
 * One service of a release that succeeded. Immutable.
 *
 * @param service the service
 * @param before the task definition that it had when this run began
 * @param definition the task definition that it has now
 * @param updated whether this run updated it; false if it was left as it was
 * @param rollout the rollout of its deployment
 */
public record ReleasedService(
    ServiceRef service,
    TaskDefinitionRef before,
    TaskDefinitionRef definition,
    boolean updated,
    Rollout rollout) {
  /**
   * Refuses nulls.
   *
   * @param service the service
   * @param before the task definition that it had when this run began
   * @param definition the task definition that it has now
   * @param updated whether this run updated it; false if it was left as it was
   * @param rollout the rollout of its deployment
   */
  public ReleasedService {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(rollout, "rollout");
  }
}
