package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerInstance;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.instance.ContainerInstanceWaits.instanceDrained;
import static java.time.Duration.ofHours;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.Waiters;

/** Drains a container instance and waits until no task is left on it. */
public final class Drain {
  private Drain() {}

  static String run(Ecs ecs, Waiters waiters) {
    var instance =
        ecs.execute(cluster("prod").listContainerInstances().build().allPages())
            .getOrElseThrow(EcsFailure::toException)
            .get(0);
    return waiters
        .await(
            after(
                containerInstance(instance).drain().complete(),
                draining -> instanceDrained(instance).atMost(ofHours(1))))
        .fold(failure -> failure.message(), drained -> drained.runningTasksCount() + " tasks left");
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(Drain::run);
  }
}
