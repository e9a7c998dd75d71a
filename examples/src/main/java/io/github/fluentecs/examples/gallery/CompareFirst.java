package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.diff.Diff;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.Waiters;

/** Tells by path how a service differs from what is wanted, and whether an update deploys. */
public final class CompareFirst {
  private CompareFirst() {}

  static String run(Ecs ecs, Waiters waiters) {
    var web = cluster("prod").service("web");
    var there = ecs.execute(web.get()).getOrElseThrow(EcsFailure::toException);
    var diff = Diff.of(web.update().desiredCount(6).enableExecuteCommand(true).build(), there);
    return (diff.deploys() ? "deploys: " : "does not deploy: ") + diff;
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(CompareFirst::run);
  }
}
