package io.github.fluentecs.examples.gallery;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** A job that is done with a client and its waits. */
@FunctionalInterface
public interface Recipe {
  /**
   * Does the job.
   *
   * @param ecs the client
   * @param waiters the waits of that client
   * @return what was done, for people
   */
  String run(Ecs ecs, Waiters waiters);
}
