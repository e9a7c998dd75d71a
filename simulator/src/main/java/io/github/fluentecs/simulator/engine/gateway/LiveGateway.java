package io.github.fluentecs.simulator.engine.gateway;

import io.github.fluentecs.simulator.engine.state.Tagged;
import io.github.fluentecs.simulator.engine.status.GatewayTransitions;
import io.github.fluentecs.simulator.engine.status.StateMachine;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.AccessType;
import software.amazon.awssdk.services.ecs.model.Gateway;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.GatewaySummary;
import software.amazon.awssdk.services.ecs.model.Tag;

/** One gateway: what was configured, and its status. */
public final class LiveGateway implements Tagged {
  private final GatewayBalancer balancer;
  private final StateMachine<GatewayStatus, GatewayTransitions.Move> status;
  private Gateway template;

  LiveGateway(Gateway template, GatewayBalancer balancer) {
    this.template = template;
    this.balancer = balancer;
    this.status =
        new StateMachine<>(template.gatewayArn(), GatewayTransitions.TABLE, GatewayStatus.ACTIVE);
  }

  String arn() {
    return template.gatewayArn();
  }

  String name() {
    return template.name();
  }

  AccessType accessType() {
    return template.accessType();
  }

  GatewayBalancer balancer() {
    return balancer;
  }

  GatewayStatus status() {
    return status.state();
  }

  void move(GatewayTransitions.Move move, Instant now) {
    status.move(move, now);
  }

  /** What was configured. */
  Gateway template() {
    return template;
  }

  void reconfigure(Gateway newTemplate) {
    template = newTemplate;
  }

  @Override
  public List<Tag> tags() {
    return template.tags();
  }

  @Override
  public void tag(List<Tag> tags) {
    template = template.toBuilder().tags(tags).build();
  }

  GatewaySummary summary() {
    return GatewaySummary.builder()
        .gatewayArn(arn())
        .name(name())
        .status(status())
        .createdAt(template.createdAt())
        .build();
  }
}
