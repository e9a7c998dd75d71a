package io.github.fluentecs.simulator.engine.status;

/** What a cluster is: its {@code status}. */
public enum ClusterStatus {
  /** The attachments of its capacity providers are being made. */
  PROVISIONING,
  ACTIVE,
  /** Deleted; all that is left is its memory. */
  INACTIVE;

  /** What moves a cluster from one status to the next. */
  public enum Move {
    /** It was created with capacity providers that need attachments. */
    PROVISION,
    /** The attachments are there. */
    PROVISIONED,
    /** It was deleted. */
    DELETE
  }

  public static final TransitionTable<ClusterStatus, Move> TABLE =
      new TransitionTable<ClusterStatus, Move>("cluster", ClusterStatus.class, Move.class)
          .from(ACTIVE, Move.PROVISION, PROVISIONING)
          .from(PROVISIONING, Move.PROVISIONED, ACTIVE)
          .from(ACTIVE, Move.DELETE, INACTIVE)
          .from(PROVISIONING, Move.DELETE, INACTIVE);
}
