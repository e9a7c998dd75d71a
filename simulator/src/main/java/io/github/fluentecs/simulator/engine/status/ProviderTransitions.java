package io.github.fluentecs.simulator.engine.status;

import static software.amazon.awssdk.services.ecs.model.CapacityProviderStatus.ACTIVE;
import static software.amazon.awssdk.services.ecs.model.CapacityProviderStatus.INACTIVE;

import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;

/** The lifecycle of a capacity provider as a table. */
public final class ProviderTransitions {
  /** What moves a capacity provider from one status to the next. */
  public enum Move {
    /** Nothing is left of it. */
    END
  }

  public static final TransitionTable<CapacityProviderStatus, Move> TABLE =
      new TransitionTable<CapacityProviderStatus, Move>(
              "capacity provider", CapacityProviderStatus.class, Move.class)
          .from(ACTIVE, Move.END, INACTIVE);

  private ProviderTransitions() {}
}
