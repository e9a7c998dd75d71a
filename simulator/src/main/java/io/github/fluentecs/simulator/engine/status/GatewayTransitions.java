package io.github.fluentecs.simulator.engine.status;

import static software.amazon.awssdk.services.ecs.model.GatewayStatus.ACTIVE;
import static software.amazon.awssdk.services.ecs.model.GatewayStatus.DELETED;
import static software.amazon.awssdk.services.ecs.model.GatewayStatus.UPDATE_COMPLETE;
import static software.amazon.awssdk.services.ecs.model.GatewayStatus.UPDATE_IN_PROGRESS;

import software.amazon.awssdk.services.ecs.model.GatewayStatus;

/** The lifecycle of a gateway as a table. */
public final class GatewayTransitions {
  /** What moves a gateway from one status to the next. */
  public enum Move {
    /** It was asked to change. */
    UPDATE,
    /** Every load balancer has changed. */
    COMPLETE,
    /** It was deleted. */
    DELETE
  }

  public static final TransitionTable<GatewayStatus, Move> TABLE =
      new TransitionTable<GatewayStatus, Move>("gateway", GatewayStatus.class, Move.class)
          .from(ACTIVE, Move.UPDATE, UPDATE_IN_PROGRESS)
          .from(UPDATE_COMPLETE, Move.UPDATE, UPDATE_IN_PROGRESS)
          .from(UPDATE_IN_PROGRESS, Move.UPDATE, UPDATE_IN_PROGRESS)
          .from(UPDATE_IN_PROGRESS, Move.COMPLETE, UPDATE_COMPLETE)
          .from(ACTIVE, Move.DELETE, DELETED)
          .from(UPDATE_COMPLETE, Move.DELETE, DELETED)
          .from(UPDATE_IN_PROGRESS, Move.DELETE, DELETED);

  private GatewayTransitions() {}
}
