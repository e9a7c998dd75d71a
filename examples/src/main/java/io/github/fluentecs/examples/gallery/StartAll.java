package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Starts ten tasks, all of them or a failure that says which and why. */
public final class StartAll {
  private StartAll() {}

  static String run(Ecs ecs, Waiters waiters) {
    return ecs.execute(cluster("prod").runTask("legacy").count(10).build().complete())
        .fold(failure -> failure.message(), tasks -> tasks.size() + " tasks started");
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(StartAll::run);
  }
}
