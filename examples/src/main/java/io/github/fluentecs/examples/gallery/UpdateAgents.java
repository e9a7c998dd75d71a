package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.workflows.fleet.AgentUpdate.updateAgents;
import static java.util.stream.Collectors.joining;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Updates the agents of a cluster, a tenth of them at once, and tells what became of each. */
public final class UpdateAgents {
  private UpdateAgents() {}

  static String run(Ecs ecs, Waiters waiters) {
    return waiters
        .await(updateAgents(cluster("prod")).atOnce(percent(10)).build())
        .fold(
            failure -> failure.message(),
            result ->
                result.outcomes().stream()
                    .map(outcome -> outcome.status() + " " + outcome.detail())
                    .collect(joining(", ")));
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(UpdateAgents::run);
  }
}
