package io.github.fluentecs.simulator.engine;

/** Where a deployment stands among those of its service: its {@code status}. */
enum DeploymentStatus {
  PRIMARY,
  ACTIVE,
  INACTIVE;

  /** What moves a deployment from one status to the next. */
  enum Move {
    /** Another one takes its place. */
    SUPERSEDE,
    /** Its last task is gone. */
    RETIRE,
    /** The service is rolled back to it. */
    RESTORE
  }

  static final Transitions<DeploymentStatus, Move> TABLE =
      new Transitions<DeploymentStatus, Move>("deployment", DeploymentStatus.class, Move.class)
          .from(PRIMARY, Move.SUPERSEDE, ACTIVE)
          .from(ACTIVE, Move.RETIRE, INACTIVE)
          .from(ACTIVE, Move.RESTORE, PRIMARY)
          .from(INACTIVE, Move.RESTORE, PRIMARY);
}
