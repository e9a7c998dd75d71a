package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.taskset.TaskSetWaits.taskSetSteady;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Shifts half of a service to a new task set and waits until that is steady. */
public final class Shift {
  private Shift() {}

  static String run(Ecs ecs, Waiters waiters) {
    var half =
        cluster("prod")
            .service("shop")
            .createTaskSet("web")
            .capacity(allOn("FARGATE"))
            .awsvpc(subnets("subnet-1").securityGroups("sg-1"))
            .scale(percent(50))
            .build();
    return waiters
        .await(after(half, green -> taskSetSteady(green.ref()).atMost(ofMinutes(10))))
        .fold(failure -> failure.message(), green -> green.runningCount() + " tasks run");
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(Shift::run);
  }
}
