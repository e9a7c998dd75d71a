package io.github.fluentecs.workflows.verify;

import java.util.Objects;
import java.util.Optional;

/**
 * What a target group takes as targets. Immutable.
 *
 * @param targetType {@code ip}, {@code instance}, {@code lambda} or {@code alb}
 * @param protocol HTTP, HTTPS, TCP, TLS, UDP, TCP_UDP, GENEVE, QUIC or TCP_QUIC
 * @param vpc the id of its VPC; absent where it has none
 * @param hasLoadBalancer whether a load balancer routes to it; ECS refuses one without
 */
public record TargetGroupFacts(
    String targetType, String protocol, Optional<String> vpc, boolean hasLoadBalancer) {
  /**
   * Checks that no component is null.
   *
   * @param targetType {@code ip}, {@code instance}, {@code lambda} or {@code alb}
   * @param protocol HTTP, HTTPS, TCP, TLS, UDP, TCP_UDP, GENEVE, QUIC or TCP_QUIC
   * @param vpc the id of its VPC; absent where it has none
   * @param hasLoadBalancer whether a load balancer routes to it; ECS refuses one without
   */
  public TargetGroupFacts {
    Objects.requireNonNull(targetType, "targetType");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(vpc, "vpc");
  }
}
