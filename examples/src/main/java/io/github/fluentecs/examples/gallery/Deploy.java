package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.taskDefinition;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.Waiters;

/** Deploys an image and waits until that deployment has ended. */
public final class Deploy {
  private Deploy() {}

  static String run(Ecs ecs, Waiters waiters) {
    var web = cluster("prod").service("web");
    var next =
        ecs.execute(taskDefinition("web").get())
            .flatMap(running -> ecs.execute(running.revise().image("app", "repo/web:2").build()))
            .getOrElseThrow(EcsFailure::toException);
    var update = web.update().taskDefinition(next.ref()).build();
    return waiters
        .await(after(update, service -> rolloutOf(service).atMost(ofMinutes(15))))
        .fold(failure -> failure.message(), rollout -> rollout.message());
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(Deploy::run);
  }
}
