package io.github.fluentecs.simulator.engine.gateway;

import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.status.RouteTransitions;
import io.github.fluentecs.simulator.engine.status.StateMachine;
import java.time.Instant;
import software.amazon.awssdk.services.ecs.model.GatewayRouteStatus;
import software.amazon.awssdk.services.ecs.model.GatewayRouteSummary;

/** One route of a gateway to a service. */
final class LiveRoute {
  private final String arn;
  private final LiveGateway gateway;
  private final LiveService service;
  private final String portName;
  private final String rule;
  private final StateMachine<GatewayRouteStatus, RouteTransitions.Move> status;

  LiveRoute(String arn, LiveGateway gateway, LiveService service, String portName, String rule) {
    this.arn = arn;
    this.gateway = gateway;
    this.service = service;
    this.portName = portName;
    this.rule = rule;
    this.status =
        new StateMachine<>(arn, RouteTransitions.TABLE, GatewayRouteStatus.CREATE_IN_PROGRESS);
  }

  String arn() {
    return arn;
  }

  LiveGateway gateway() {
    return gateway;
  }

  LiveService service() {
    return service;
  }

  String portName() {
    return portName;
  }

  /** The rule of the listener for its traffic. */
  String rule() {
    return rule;
  }

  String url() {
    return "https://" + service.name() + "." + gateway.name() + ".ecs.on.aws";
  }

  GatewayRouteStatus status() {
    return status.state();
  }

  boolean isBeing(GatewayRouteStatus wanted) {
    return status.isIn(wanted);
  }

  void move(RouteTransitions.Move move, Instant now) {
    status.move(move, now);
  }

  GatewayRouteSummary summary() {
    return GatewayRouteSummary.builder()
        .gatewayRouteArn(arn)
        .gatewayArn(gateway.arn())
        .clusterArn(service.cluster().arn())
        .serviceArn(service.arn())
        .serviceContainerPortName(portName)
        .status(status())
        .build();
  }
}
