package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.task;
import static io.github.fluentecs.dsl.EcsDsl.where;
import static java.time.Duration.ofHours;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.Waiters;

/** Protects a task while it works. */
public final class Protect {
  private Protect() {}

  static String run(Ecs ecs, Waiters waiters) {
    var ofWorker = cluster("prod").listTasks().filter(where().service("worker")).build();
    var me = task(ecs.execute(ofWorker.allPages()).getOrElseThrow(EcsFailure::toException).get(0));
    var safe =
        ecs.execute(me.protectFor(ofHours(2)).complete()).getOrElseThrow(EcsFailure::toException);
    String told = "protected until " + safe.get(0).expirationDate().orElseThrow();
    var free = ecs.execute(me.unprotect().complete()).getOrElseThrow(EcsFailure::toException);
    return told + ", then " + (free.get(0).protectionEnabled() ? "still" : "no longer");
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(Protect::run);
  }
}
