package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.workflows.fleet.TearDown.tearDown;
import static java.time.Duration.ofHours;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;

/** Deletes a cluster with everything in it, after a look at what that is. */
public final class TearDownCluster {
  private TearDownCluster() {}

  static String run(Ecs ecs, Waiters waiters) {
    var prod = tearDown(cluster("prod"));
    var plan = waiters.await(prod.plan()).get();
    return waiters
        .await(prod.atMost(ofHours(1)))
        .fold(WaitFailure::message, end -> plan + "\nprod is gone");
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(TearDownCluster::run);
  }
}
