package io.github.fluentecs.workflows.job;

import io.github.fluentecs.waiters.task.TaskOutcome;
import java.util.Objects;
import java.util.Optional;

/**
 * How a piece of a job ended. Immutable and thread-safe.
 *
 * @param number the piece, counted from 1
 * @param attempts how many starts ECS was asked for, refused ones included; for a piece that was
 *     never started, 0
 * @param end how it ended
 * @param outcome how its last task ended; empty where there was none
 * @param why why it has not succeeded; empty for one that has
 */
public record PieceResult(
    int number, int attempts, End end, Optional<TaskOutcome> outcome, String why) {
  /** How a piece ended. */
  public enum End {
    /** Its last task succeeded. */
    DONE,
    /** Its last task failed, or could not be started, and no retry is left. */
    FAILED,
    /**
     * A task of it may have run, and ECS does not know it any more; so it was not started again,
     * since the job is at most once.
     */
    UNCERTAIN
  }

  /**
   * Refuses nulls.
   *
   * @param number the piece, counted from 1
   * @param attempts how many starts ECS was asked for, refused ones included
   * @param end how it ended
   * @param outcome how its last task ended
   * @param why why it has not succeeded
   */
  public PieceResult {
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(why, "why");
  }

  /**
   * Returns how it ended, for a person.
   *
   * @return one line or more
   */
  public String message() {
    return "piece " + number + ": " + end + (why.isEmpty() ? "" : ", " + why);
  }
}
