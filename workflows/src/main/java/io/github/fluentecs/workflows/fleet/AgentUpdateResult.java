package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * What became of the agents of a cluster.
 *
 * @param outcomes one for each container instance
 */
public record AgentUpdateResult(List<AgentOutcome> outcomes) {
  /**
   * Copies the list.
   *
   * @param outcomes one for each container instance
   */
  public AgentUpdateResult {
    outcomes = Arguments.copyOf("outcomes", outcomes);
  }

  /**
   * Returns those that ended in a way.
   *
   * @param status how
   * @return the outcomes
   */
  public List<AgentOutcome> with(AgentOutcome.Status status) {
    Objects.requireNonNull(status, "status");
    return outcomes.stream().filter(each -> each.status() == status).toList();
  }

  /**
   * Returns whether every agent is as new as ECS makes it.
   *
   * @return false where one failed, took too long, is not connected or cannot be updated
   */
  public boolean isComplete() {
    return outcomes.stream()
        .allMatch(
            each ->
                each.status() == AgentOutcome.Status.UPDATED
                    || each.status() == AgentOutcome.Status.NO_UPDATE_AVAILABLE);
  }
}
