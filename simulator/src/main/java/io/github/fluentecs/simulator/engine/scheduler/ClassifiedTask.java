package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.state.LiveTask;

/**
 * One task as the rolling scheduler sees it.
 *
 * @param task the task; its desired status is RUNNING
 * @param kind how far it is
 * @param isStale whether another task is to take its place: it belongs to an older deployment,
 *     fails its checks, or is on a DRAINING instance
 * @param isProtected whether neither a scale-in nor a deployment may stop it
 */
record ClassifiedTask(LiveTask task, Kind kind, boolean isStale, boolean isProtected) {
  /** How far a task is. */
  enum Kind {
    /** On its way to RUNNING. */
    PENDING,
    /** RUNNING, and to be replaced because of its checks. */
    UNHEALTHY,
    /** RUNNING, and not yet counted as healthy. */
    WARMING,
    HEALTHY
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
