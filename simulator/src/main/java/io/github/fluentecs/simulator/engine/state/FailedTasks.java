package io.github.fluentecs.simulator.engine.state;

/**
 * The count of failed tasks of one deployment. Until a task runs, every task that does not get
 * there counts; from then on, every task that fails its health checks. A task that has health
 * checks counts as one that runs when they report, and as a failed one when it ends before.
 */
final class FailedTasks {
  private final boolean resets;
  private boolean hasRun;
  private int count;

  /**
   * A count of zero.
   *
   * @param resets whether a task that runs or becomes healthy takes it back to zero; where it does
   *     not, failures to start go on counting
   */
  FailedTasks(boolean resets) {
    this.resets = resets;
  }

  int count() {
    return count;
  }

  /** A task could not be placed, or ended before it was RUNNING. */
  void startFailed() {
    if (!hasRun || !resets) {
      count++;
    }
  }

  /** A task ended by itself before its health checks reported. */
  void endedUnreported() {
    count++;
  }

  /** A task is RUNNING, and has no health checks that could say more. */
  void ran() {
    if (!hasRun && resets) {
      count = 0;
    }
    hasRun = true;
  }

  /** A task counts as healthy. */
  void becameHealthy() {
    hasRun = true;
    if (resets) {
      count = 0;
    }
  }

  /** A task is being replaced because of its health checks. */
  void becameUnhealthy() {
    count++;
  }
}
