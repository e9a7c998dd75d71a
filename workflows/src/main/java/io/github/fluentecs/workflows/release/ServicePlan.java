package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * What a release would do to one service. Immutable.
 *
 * @param service the service
 * @param running the task definition that it has now
 * @param base the task definition that the release begins with
 * @param changes what the words change in the base, by path
 * @param registers whether a revision would be registered; one that services share is told by each
 * @param deploys whether the service would be updated
 */
public record ServicePlan(
    ServiceRef service,
    TaskDefinitionRef running,
    TaskDefinitionRef base,
    List<PlannedChange> changes,
    boolean registers,
    boolean deploys) {
  /**
   * Copies the list.
   *
   * @param service the service
   * @param running the task definition that it has now
   * @param base the task definition that the release begins with
   * @param changes what the words change in the base, by path
   * @param registers whether a revision would be registered; one that services share is told by
   *     each
   * @param deploys whether the service would be updated
   */
  public ServicePlan {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(running, "running");
    Objects.requireNonNull(base, "base");
    changes = Arguments.copyOf("changes", changes);
  }

  /**
   * Returns whether the release would leave the service as it is.
   *
   * @return true if it would neither register nor update
   */
  public boolean isUnchanged() {
    return !registers && !deploys;
  }
}
