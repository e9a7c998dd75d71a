package io.github.fluentecs.simulator.engine.express;

import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;

/**
 * What ECS makes around an Express service, by its ARNs and ids: there is nothing behind them.
 *
 * @param loadBalancer of the kind Application
 * @param listener of the load balancer, for HTTPS
 * @param rule of the listener
 * @param targetGroup where the load balancer sends traffic
 * @param securityGroup the id of that of the tasks
 * @param endpoint where the service is reached
 */
record ExpressParts(
    String loadBalancer,
    String listener,
    String rule,
    String targetGroup,
    String securityGroup,
    String endpoint) {

  static ExpressParts of(Arns arns, Ids ids) {
    String prefix =
        "arn:%s:elasticloadbalancing:%s:%s:"
            .formatted(arns.partition(), arns.region(), arns.account());
    String balancer = "app/ecs-express-gateway-alb/" + ids.hex32().substring(16);
    String listener = balancer + "/" + ids.hex32().substring(16);
    return new ExpressParts(
        prefix + "loadbalancer/" + balancer,
        prefix + "listener/" + listener,
        prefix + "listener-rule/" + listener + "/" + ids.hex32().substring(16),
        prefix + "targetgroup/ecs-gateway-tg/" + ids.hex32().substring(16),
        ids.ec2("sg"),
        "ex-" + ids.hex32() + ".ecs." + arns.region() + ".on.aws");
  }
}
