package io.github.fluentecs.simulator.engine;

/** What a task set is to its service: its {@code status}. */
enum TaskSetStatus {
  ACTIVE,
  PRIMARY,
  DRAINING;

  /** What moves a task set from one status to the next. */
  enum Move {
    /** It is made the one that serves production. */
    PROMOTE,
    /** Another one is made that. */
    DEMOTE,
    /** It was deleted. */
    DRAIN
  }

  static final Transitions<TaskSetStatus, Move> TABLE =
      new Transitions<TaskSetStatus, Move>("task set", TaskSetStatus.class, Move.class)
          .from(ACTIVE, Move.PROMOTE, PRIMARY)
          .from(PRIMARY, Move.PROMOTE, PRIMARY)
          .from(PRIMARY, Move.DEMOTE, ACTIVE)
          .from(ACTIVE, Move.DRAIN, DRAINING)
          .from(PRIMARY, Move.DRAIN, DRAINING)
          .from(DRAINING, Move.DRAIN, DRAINING);
}
