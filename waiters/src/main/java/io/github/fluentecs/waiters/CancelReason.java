package io.github.fluentecs.waiters;

/** Why a wait was cancelled. */
public enum CancelReason {
  /** The future was cancelled or completed by its holder. */
  CALLER("its future was cancelled"),
  /** The thread that awaited it was interrupted; its interrupt status is set again. */
  INTERRUPTED("the waiting thread was interrupted"),
  /** The {@link Waiters} were closed. */
  CLOSED("the waiters were closed"),
  /** The scheduler rejected further tasks, or ran none that were due. */
  SCHEDULER("the scheduler runs no tasks: it was shut down, or its thread is blocked"),
  /**
   * What it was for has ended without it: the reason of a stage, which {@link
   * WaitListener.Running#stage} tells of, never of a whole wait.
   */
  GIVEN_UP("the wait around it ended without it, or another part of that decided");

  private final String text;

  CancelReason(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
