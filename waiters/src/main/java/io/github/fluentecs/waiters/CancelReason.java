package io.github.fluentecs.waiters;

/** By what a wait was given up. */
public enum CancelReason {
  /** The future was cancelled or completed by its holder. */
  CALLER("its future was cancelled"),
  /** The thread that awaited it was interrupted; its interrupt status is set again. */
  INTERRUPTED("the waiting thread was interrupted"),
  /** The {@link Waiters} were closed. */
  CLOSED("the waiters were closed"),
  /** The scheduler refused to run anything more. */
  SCHEDULER("the scheduler refuses tasks");

  private final String words;

  CancelReason(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
