package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.workflows.release.Releases.release;
import static io.github.fluentecs.workflows.release.Releases.rollback;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Goes back to what served before the newest deployment. */
public final class UndoRelease {
  private UndoRelease() {}

  static String run(Ecs ecs, Waiters waiters) {
    var web = cluster("prod").service("web");
    return waiters
        .await(
            release(web)
                .image("app", "repo/web:2")
                .build()
                .atMost(ofMinutes(20))
                .then(released -> rollback(web).atMost(ofMinutes(10))))
        .fold(failure -> failure.message(), back -> "back at " + back.definition().id());
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(UndoRelease::run);
  }
}
