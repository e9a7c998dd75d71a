package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.workflows.rollout.Analysis.analysis;
import static io.github.fluentecs.workflows.rollout.GatedRollout.gatedRollout;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage.PRE_PRODUCTION_TRAFFIC_SHIFT;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Shifts the traffic by steps, and goes on only while the error rate is low. */
public final class GatedRelease {
  private GatedRelease() {}

  static String run(Ecs ecs, Waiters waiters) {
    var errors = analysis("error rate", () -> 0.001, rate -> rate < 0.01);
    return waiters
        .await(
            after(
                    cluster("prod").service("gradual").update().forceNewDeployment(true).build(),
                    service ->
                        gatedRollout(service)
                            .gate(
                                PRE_PRODUCTION_TRAFFIC_SHIFT, errors.every(ofSeconds(30)).times(4))
                            .build())
                .atMost(ofHours(4)))
        .fold(
            failure -> failure.message(),
            outcome -> outcome.gates().size() + " gates passed: " + outcome.rollout().message());
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(GatedRelease::run);
  }
}
