package io.github.fluentecs.simulator.engine.status;

/** What a task set is to its service: its {@code status}. */
public enum TaskSetStatus {
  ACTIVE,
  PRIMARY,
  DRAINING;

  /** What moves a task set from one status to the next. */
  public enum Move {
    /** It is made the one that serves production. */
    PROMOTE,
    /** Another one is made that. */
    DEMOTE,
    /** It was deleted. */
    DRAIN
  }

  public static final TransitionTable<TaskSetStatus, Move> TABLE =
      new TransitionTable<TaskSetStatus, Move>("task set", TaskSetStatus.class, Move.class)
          .from(ACTIVE, Move.PROMOTE, PRIMARY)
          .from(PRIMARY, Move.PROMOTE, PRIMARY)
          .from(PRIMARY, Move.DEMOTE, ACTIVE)
          .from(ACTIVE, Move.DRAIN, DRAINING)
          .from(PRIMARY, Move.DRAIN, DRAINING)
          .from(DRAINING, Move.DRAIN, DRAINING);
}
