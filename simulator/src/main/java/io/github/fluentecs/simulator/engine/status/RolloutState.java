package io.github.fluentecs.simulator.engine.status;

/** How the rollout of a deployment goes: its {@code rolloutState}. */
public enum RolloutState {
  IN_PROGRESS,
  COMPLETED,
  FAILED;

  /** What moves a rollout from one state to the next. */
  public enum Move {
    /** The service is steady. */
    COMPLETE,
    /** The circuit breaker, an alarm or a user ended it. */
    FAIL,
    /** The service is rolled back to it. */
    REOPEN
  }

  public static final TransitionTable<RolloutState, Move> TABLE =
      new TransitionTable<RolloutState, Move>("rollout", RolloutState.class, Move.class)
          .from(IN_PROGRESS, Move.COMPLETE, COMPLETED)
          .from(IN_PROGRESS, Move.FAIL, FAILED)
          .from(COMPLETED, Move.REOPEN, IN_PROGRESS);
}
