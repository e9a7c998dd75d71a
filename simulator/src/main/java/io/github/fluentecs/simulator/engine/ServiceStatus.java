package io.github.fluentecs.simulator.engine;

/** What a service is: its {@code status}. */
enum ServiceStatus {
  ACTIVE,
  DRAINING,
  INACTIVE;

  /** What moves a service from one status to the next. */
  enum Move {
    /** It was deleted and has tasks left. */
    DRAIN,
    /** It was deleted and has no tasks left that run. */
    END
  }

  static final Transitions<ServiceStatus, Move> TABLE =
      new Transitions<ServiceStatus, Move>("service", ServiceStatus.class, Move.class)
          .from(ACTIVE, Move.DRAIN, DRAINING)
          .from(ACTIVE, Move.END, INACTIVE)
          .from(DRAINING, Move.END, INACTIVE);
}
