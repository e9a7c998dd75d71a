package io.github.fluentecs.simulator.engine.status;

/** How the update of an agent goes: its {@code agentUpdateStatus}. */
public enum AgentUpdateStatus {
  PENDING,
  STAGING,
  STAGED,
  UPDATING,
  UPDATED,
  FAILED;

  /** What moves an update from one status to the next. */
  public enum Move {
    /** The next step is done. */
    PROCEED,
    /** The step that is in progress cannot be done. */
    FAIL,
    /** Another update is asked for. */
    REQUEST
  }

  public static final TransitionTable<AgentUpdateStatus, Move> TABLE =
      new TransitionTable<AgentUpdateStatus, Move>(
              "container agent's update", AgentUpdateStatus.class, Move.class)
          .from(PENDING, Move.PROCEED, STAGING)
          .from(STAGING, Move.PROCEED, STAGED)
          .from(STAGED, Move.PROCEED, UPDATING)
          .from(UPDATING, Move.PROCEED, UPDATED)
          .from(STAGING, Move.FAIL, FAILED)
          .from(UPDATING, Move.FAIL, FAILED)
          .from(UPDATED, Move.REQUEST, PENDING)
          .from(FAILED, Move.REQUEST, PENDING);

  public boolean isOver() {
    return this == UPDATED || this == FAILED;
  }
}
