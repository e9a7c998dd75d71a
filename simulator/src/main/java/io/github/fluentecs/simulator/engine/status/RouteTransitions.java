package io.github.fluentecs.simulator.engine.status;

import static software.amazon.awssdk.services.ecs.model.GatewayRouteStatus.ACTIVE;
import static software.amazon.awssdk.services.ecs.model.GatewayRouteStatus.CREATE_IN_PROGRESS;
import static software.amazon.awssdk.services.ecs.model.GatewayRouteStatus.DELETE_IN_PROGRESS;

import software.amazon.awssdk.services.ecs.model.GatewayRouteStatus;

/** The lifecycle of a gateway route as a table. */
public final class RouteTransitions {
  /** What moves a route from one status to the next. */
  public enum Move {
    /** Its rules are there. */
    CREATED,
    /** Its service no longer uses the gateway. */
    DELETE
  }

  public static final TransitionTable<GatewayRouteStatus, Move> TABLE =
      new TransitionTable<GatewayRouteStatus, Move>(
              "gateway route", GatewayRouteStatus.class, Move.class)
          .from(CREATE_IN_PROGRESS, Move.CREATED, ACTIVE)
          .from(CREATE_IN_PROGRESS, Move.DELETE, DELETE_IN_PROGRESS)
          .from(ACTIVE, Move.DELETE, DELETE_IN_PROGRESS);

  private RouteTransitions() {}
}
