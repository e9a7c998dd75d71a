package io.github.fluentecs.simulator.engine.status;

import org.jspecify.annotations.Nullable;

/** What a container instance is to its cluster: its {@code status}. */
public enum InstanceStatus {
  /** Its trunk network interface is being made. */
  REGISTERING,
  /** Its trunk network interface could not be made. */
  REGISTRATION_FAILED,
  ACTIVE,
  DRAINING,
  /** Its trunk network interface is being taken down. */
  DEREGISTERING,
  INACTIVE;

  /** What moves a container instance from one status to the next. */
  public enum Move {
    /** Everything that it needs is there. */
    ACTIVATE,
    /** Something that it needs cannot be had. */
    FAIL,
    /** It is to get no more tasks. */
    DRAIN,
    /** It leaves its cluster, and its trunk network interface has to go first. */
    DEREGISTER,
    /** It has left its cluster. */
    END
  }

  public static final TransitionTable<InstanceStatus, Move> TABLE =
      new TransitionTable<InstanceStatus, Move>(
              "container instance", InstanceStatus.class, Move.class)
          .from(REGISTERING, Move.ACTIVATE, ACTIVE)
          .from(REGISTERING, Move.FAIL, REGISTRATION_FAILED)
          .from(DRAINING, Move.ACTIVATE, ACTIVE)
          .from(ACTIVE, Move.DRAIN, DRAINING)
          .from(REGISTERING, Move.DEREGISTER, DEREGISTERING)
          .from(REGISTRATION_FAILED, Move.DEREGISTER, DEREGISTERING)
          .from(ACTIVE, Move.DEREGISTER, DEREGISTERING)
          .from(DRAINING, Move.DEREGISTER, DEREGISTERING)
          .from(REGISTERING, Move.END, INACTIVE)
          .from(REGISTRATION_FAILED, Move.END, INACTIVE)
          .from(ACTIVE, Move.END, INACTIVE)
          .from(DRAINING, Move.END, INACTIVE)
          .from(DEREGISTERING, Move.END, INACTIVE);

  /** The {@code statusReason}; null where the status says it all. */
  public @Nullable String reason() {
    return this == REGISTRATION_FAILED
        ? "The trunk network interface could not be attached to the container instance."
        : null;
  }
}
