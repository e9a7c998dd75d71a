package io.github.fluentecs.core.network;

import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a load balancer reaches the tasks: a container and its port behind a target group, or
 * behind a Classic Load Balancer; one of the two (rules LB-1 and LB-2). Immutable and thread-safe.
 */
public sealed interface LoadBalancer permits TargetGroup, ClassicLoadBalancer {
  /**
   * Returns the container that takes the traffic.
   *
   * @return its name in the task definition
   */
  String containerName();

  /**
   * Returns the port that takes the traffic.
   *
   * @return a container port of the task definition
   */
  int containerPort();

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  software.amazon.awssdk.services.ecs.model.LoadBalancer toSdk();

  /**
   * Returns load balancers as a request carries them.
   *
   * @param loadBalancers the load balancers
   * @return the SDK's models, or null for an empty list, which then stays off the wire
   */
  static @Nullable List<software.amazon.awssdk.services.ecs.model.LoadBalancer> toSdkOrNull(
      List<? extends LoadBalancer> loadBalancers) {
    return SdkLists.mapOrNull(loadBalancers, LoadBalancer::toSdk);
  }

  /**
   * Begins a target of an Application, Network or Gateway Load Balancer.
   *
   * @param targetGroupArn the target group's ARN
   * @return the beginning; name the container
   */
  static Start<TargetGroup> targetGroup(String targetGroupArn) {
    return (name, port) -> TargetGroup.of(targetGroupArn, name, port);
  }

  /**
   * Begins a target of a Classic Load Balancer.
   *
   * @param loadBalancerName the load balancer's name
   * @return the beginning; name the container
   */
  static Start<ClassicLoadBalancer> classic(String loadBalancerName) {
    return (name, port) -> new ClassicLoadBalancer(loadBalancerName, name, port);
  }

  /**
   * A load balancer that still lacks its container.
   *
   * @param <T> the kind of load balancer
   */
  @FunctionalInterface
  interface Start<T extends LoadBalancer> {
    /**
     * Names the container that takes the traffic.
     *
     * @param name its name in the task definition
     * @param port a container port of the task definition
     * @return the load balancer
     */
    T container(String name, int port);
  }
}
