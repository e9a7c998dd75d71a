package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.workflows.fleet.Ensure.ensure;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;

/** Creates what is absent, adopts what fits, and tells by path what differs. */
public final class EnsureService {
  private EnsureService() {}

  static String run(Ecs ecs, Waiters waiters) {
    var prod = cluster("prod");
    var there =
        waiters
            .await(ensure(prod.create().capacityProviders("FARGATE", "FARGATE_SPOT").build()))
            .get();
    return waiters
        .await(ensure(prod.service("legacy").create("legacy", 3).build()))
        .fold(WaitFailure::message, made -> "legacy fits")
        .concat("\nprod created: " + there.isCreated());
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(EnsureService::run);
  }
}
