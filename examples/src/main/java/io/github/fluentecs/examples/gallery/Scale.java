package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceStable;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Scales a service and waits until it is steady. */
public final class Scale {
  private Scale() {}

  static String run(Ecs ecs, Waiters waiters) {
    return waiters
        .await(
            after(
                cluster("prod").service("web").scaleTo(6),
                web -> serviceStable(web.ref()).atMost(ofMinutes(10))))
        .fold(failure -> failure.message(), web -> web.runningCount() + " tasks run");
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(Scale::run);
  }
}
