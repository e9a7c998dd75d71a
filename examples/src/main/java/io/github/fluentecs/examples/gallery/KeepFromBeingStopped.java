package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.core.task.TaskFilter.where;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.waiters.Waits.delay;
import static io.github.fluentecs.workflows.lease.Lease.lease;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Protects a task as long as it works. */
public final class KeepFromBeingStopped {
  private KeepFromBeingStopped() {}

  static String run(Ecs ecs, Waiters waiters) {
    var all = cluster("prod").listTasks().filter(where().service("worker")).build();
    var task = ecs.execute(all).get().items().get(0);
    try (var lease = lease(task).renewing(ofMinutes(30)).open(waiters)) {
      waiters.await(delay(ofHours(3)));
      return "still held after three hours: " + lease.held();
    }
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(KeepFromBeingStopped::run);
  }
}
