package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.workflows.canary.ExternalCanary.externalCanary;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Deploys beside the present task set, and shifts the weights of the load balancer by steps. */
public final class ShiftWeights {
  private ShiftWeights() {}

  static String run(Ecs ecs, Waiters waiters) {
    var api = cluster("prod").service("api");
    var weights = new Weights(Sandbox.BLUE, Sandbox.GREEN); // ElbTraffic of fluent-ecs-aws
    return waiters
        .await(
            externalCanary(api, "api:2", weights)
                .steps(10, 50, 100)
                .pausing(ofMinutes(10))
                .within(ofHours(2))
                .deploy())
        .fold(failure -> failure.message(), taskSet -> "serves: " + weights);
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(ShiftWeights::run);
  }
}
