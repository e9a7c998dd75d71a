package io.github.fluentecs.simulator.engine;

/** How the rollout of a deployment goes: its {@code rolloutState}. */
enum RolloutState {
  IN_PROGRESS,
  COMPLETED,
  FAILED;

  /** What moves a rollout from one state to the next. */
  enum Move {
    /** The service is steady. */
    COMPLETE,
    /** The circuit breaker, an alarm or a user ended it. */
    FAIL,
    /** The service is rolled back to it. */
    REOPEN
  }

  static final Transitions<RolloutState, Move> TABLE =
      new Transitions<RolloutState, Move>("rollout", RolloutState.class, Move.class)
          .from(IN_PROGRESS, Move.COMPLETE, COMPLETED)
          .from(IN_PROGRESS, Move.FAIL, FAILED)
          .from(COMPLETED, Move.REOPEN, IN_PROGRESS);
}
