package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static java.time.Duration.ofHours;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Runs a task once and tells how its container ended. */
public final class Migrate {
  private Migrate() {}

  static String run(Ecs ecs, Waiters waiters) {
    var run =
        cluster("prod")
            .runTask("migration")
            .capacity(allOn("FARGATE"))
            .awsvpc(subnets("subnet-1").securityGroups("sg-1"))
            .build();
    return waiters
        .await(after(run.complete(), tasks -> taskStopped(tasks.get(0).ref()).atMost(ofHours(1))))
        .fold(failure -> failure.message(), outcome -> outcome.message());
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(Migrate::run);
  }
}
