package io.github.fluentecs.simulator.engine.status;

/** How a service deployment goes: its {@code status}. */
public enum ServiceDeploymentState {
  PENDING,
  IN_PROGRESS,
  SUCCESSFUL,
  STOP_REQUESTED,
  STOPPED,
  ROLLBACK_REQUESTED,
  ROLLBACK_IN_PROGRESS,
  ROLLBACK_SUCCESSFUL,
  ROLLBACK_FAILED;

  /** What moves a service deployment from one state to the next. */
  public enum Move {
    /** The scheduler takes it up. */
    BEGIN,
    /** The service is steady. */
    SUCCEED,
    /** A user wants it to end where it is. */
    REQUEST_STOP,
    /** It ends where it is: by a failure, a user, or a newer one. */
    STOP,
    /** A user wants it undone. */
    REQUEST_ROLLBACK,
    /** The deployment before it is being restored. */
    ROLL_BACK,
    /** The deployment before it cannot be restored, or a newer one comes first. */
    FAIL_ROLLBACK
  }

  public static final TransitionTable<ServiceDeploymentState, Move> TABLE =
      new TransitionTable<ServiceDeploymentState, Move>(
              "service deployment", ServiceDeploymentState.class, Move.class)
          .from(PENDING, Move.BEGIN, IN_PROGRESS)
          .from(PENDING, Move.STOP, STOPPED)
          .from(PENDING, Move.REQUEST_STOP, STOP_REQUESTED)
          .from(PENDING, Move.REQUEST_ROLLBACK, ROLLBACK_REQUESTED)
          .from(IN_PROGRESS, Move.SUCCEED, SUCCESSFUL)
          .from(IN_PROGRESS, Move.STOP, STOPPED)
          .from(IN_PROGRESS, Move.REQUEST_STOP, STOP_REQUESTED)
          .from(IN_PROGRESS, Move.REQUEST_ROLLBACK, ROLLBACK_REQUESTED)
          .from(IN_PROGRESS, Move.ROLL_BACK, ROLLBACK_IN_PROGRESS)
          .from(STOP_REQUESTED, Move.STOP, STOPPED)
          .from(ROLLBACK_REQUESTED, Move.ROLL_BACK, ROLLBACK_IN_PROGRESS)
          .from(ROLLBACK_REQUESTED, Move.FAIL_ROLLBACK, ROLLBACK_FAILED)
          .from(ROLLBACK_IN_PROGRESS, Move.SUCCEED, ROLLBACK_SUCCESSFUL)
          .from(ROLLBACK_IN_PROGRESS, Move.FAIL_ROLLBACK, ROLLBACK_FAILED);

  public boolean isOver() {
    return switch (this) {
      case SUCCESSFUL, STOPPED, ROLLBACK_SUCCESSFUL, ROLLBACK_FAILED -> true;
      default -> false;
    };
  }
}
