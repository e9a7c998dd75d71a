package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.workflows.release.Releases.release;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Releases an image under a key: the same words after a crash go on, and never deploy twice. */
public final class ReleaseImage {
  private ReleaseImage() {}

  static String run(Ecs ecs, Waiters waiters) {
    var release =
        release(cluster("prod").service("web")).image("app", "repo/web:2").key("build-2").build();
    return waiters
        .await(release.atMost(ofMinutes(20)))
        .fold(
            failure -> failure.message(),
            released -> "released " + released.service().definition().id());
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(ReleaseImage::run);
  }
}
