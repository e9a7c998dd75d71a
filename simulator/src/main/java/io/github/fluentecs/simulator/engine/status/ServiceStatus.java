package io.github.fluentecs.simulator.engine.status;

/** What a service is: its {@code status}. */
public enum ServiceStatus {
  ACTIVE,
  DRAINING,
  INACTIVE;

  /** What moves a service from one status to the next. */
  public enum Move {
    /** It was deleted and has tasks left. */
    DRAIN,
    /** It was deleted and has no tasks left that run. */
    END
  }

  public static final TransitionTable<ServiceStatus, Move> TABLE =
      new TransitionTable<ServiceStatus, Move>("service", ServiceStatus.class, Move.class)
          .from(ACTIVE, Move.DRAIN, DRAINING)
          .from(ACTIVE, Move.END, INACTIVE)
          .from(DRAINING, Move.END, INACTIVE);
}
