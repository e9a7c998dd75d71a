package io.github.fluentecs.simulator.engine.status;

/** Where a deployment stands among those of its service: its {@code status}. */
public enum DeploymentStatus {
  PRIMARY,
  ACTIVE,
  INACTIVE;

  /** What moves a deployment from one status to the next. */
  public enum Move {
    /** Another one takes its place. */
    SUPERSEDE,
    /** Its last task is gone. */
    RETIRE,
    /** The service is rolled back to it. */
    RESTORE
  }

  public static final TransitionTable<DeploymentStatus, Move> TABLE =
      new TransitionTable<DeploymentStatus, Move>("deployment", DeploymentStatus.class, Move.class)
          .from(PRIMARY, Move.SUPERSEDE, ACTIVE)
          .from(ACTIVE, Move.RETIRE, INACTIVE)
          .from(ACTIVE, Move.RESTORE, PRIMARY)
          .from(INACTIVE, Move.RESTORE, PRIMARY);
}
