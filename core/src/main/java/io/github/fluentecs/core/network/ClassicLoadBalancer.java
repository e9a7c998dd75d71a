package io.github.fluentecs.core.network;

import java.util.Objects;

/**
 * A container behind a Classic Load Balancer; at most one for a service, none for tasks of the
 * network mode awsvpc and none for task sets. Immutable and thread-safe.
 *
 * @param loadBalancerName the load balancer's name
 * @param containerName the container's name in the task definition
 * @param containerPort a container port of the task definition
 */
public record ClassicLoadBalancer(String loadBalancerName, String containerName, int containerPort)
    implements LoadBalancer {
  /**
   * Checks that no value is null.
   *
   * @param loadBalancerName the load balancer's name
   * @param containerName the container's name in the task definition
   * @param containerPort a container port of the task definition
   */
  public ClassicLoadBalancer {
    Objects.requireNonNull(loadBalancerName, "loadBalancerName");
    Objects.requireNonNull(containerName, "containerName");
  }

  @Override
  public software.amazon.awssdk.services.ecs.model.LoadBalancer toSdk() {
    return software.amazon.awssdk.services.ecs.model.LoadBalancer.builder()
        .loadBalancerName(loadBalancerName)
        .containerName(containerName)
        .containerPort(containerPort)
        .build();
  }
}
