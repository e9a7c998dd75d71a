package io.github.fluentecs.simulator.engine.gateway;

import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;

/**
 * The load balancer of a gateway, by its ARNs and ids: there is nothing behind them.
 *
 * @param loadBalancer of the kind Application
 * @param listener of the load balancer, for HTTPS
 * @param securityGroup the id of the group of the load balancer
 * @param certificate of the listener
 */
record GatewayBalancer(
    String loadBalancer, String listener, String securityGroup, String certificate) {
  static GatewayBalancer of(Arns arns, Ids ids) {
    String place = arns.region() + ":" + arns.account() + ":";
    String balancing = "arn:" + arns.partition() + ":elasticloadbalancing:" + place;
    String balancer = "app/ecs-gateway-alb-1/" + hex16(ids);
    return new GatewayBalancer(
        balancing + "loadbalancer/" + balancer,
        balancing + "listener/" + balancer + "/" + hex16(ids),
        ids.ec2("sg"),
        "arn:" + arns.partition() + ":acm:" + place + "certificate/" + ids.uuid());
  }

  /** A rule of the listener. */
  String rule(Ids ids) {
    return listener.replace(":listener/", ":listener-rule/") + "/" + hex16(ids);
  }

  private static String hex16(Ids ids) {
    return ids.hex32().substring(16);
  }
}
