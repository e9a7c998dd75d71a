package io.github.fluentecs.simulator;

import java.util.Map;

/** How load balancers share the traffic of services whose deployments shift it. */
public interface Traffic {
  /**
   * The weights of target groups behind a listener rule, in percent.
   *
   * @param listenerRule the ARN of a production or test listener rule, as services name it
   * @return by the ARN of the target group; empty when no service names the rule
   */
  default Map<String, Double> weights(String listenerRule) {
    return weights().getOrDefault(listenerRule, Map.of());
  }

  /**
   * The weights behind all listener rules, in percent.
   *
   * @return by the ARNs of the rule and of the target group
   */
  Map<String, Map<String, Double>> weights();
}
