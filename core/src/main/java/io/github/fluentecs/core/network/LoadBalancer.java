package io.github.fluentecs.core.network;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A load balancer of a service or task set: a container and port behind either a target group or a
 * Classic Load Balancer (rules LB-1 and LB-2). Immutable and thread-safe.
 */
public sealed interface LoadBalancer permits TargetGroup, ClassicLoadBalancer {
  /**
   * Returns the container that receives the traffic.
   *
   * @return its name in the task definition
   */
  String containerName();

  /**
   * Returns the port that receives the traffic.
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
   * Returns load balancers for a request.
   *
   * @param loadBalancers the load balancers
   * @return the SDK's models, or null for an empty list, which is then not sent
   */
  static @Nullable List<software.amazon.awssdk.services.ecs.model.LoadBalancer> toSdkOrNull(
      List<? extends LoadBalancer> loadBalancers) {
    Arguments.requireItems("loadBalancers", loadBalancers);
    return SdkLists.mapOrNull(loadBalancers, LoadBalancer::toSdk);
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return a Classic Load Balancer if the model names one and no target group
   */
  static LoadBalancer of(software.amazon.awssdk.services.ecs.model.LoadBalancer sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return sdk.loadBalancerName() == null || sdk.targetGroupArn() != null
        ? TargetGroup.of(sdk)
        : new ClassicLoadBalancer(
            sdk.loadBalancerName(),
            SdkValues.text(sdk.containerName()),
            SdkValues.number(sdk.containerPort()));
  }

  /**
   * Starts a target of an Application, Network or Gateway Load Balancer.
   *
   * @param targetGroupArn the target group's ARN
   * @return the first step; continue with the container
   */
  static Start<TargetGroup> targetGroup(String targetGroupArn) {
    Objects.requireNonNull(targetGroupArn, "targetGroupArn");
    return (name, port) -> TargetGroup.of(targetGroupArn, name, port);
  }

  /**
   * Starts a target of a Classic Load Balancer.
   *
   * @param loadBalancerName the load balancer's name
   * @return the first step; continue with the container
   */
  static Start<ClassicLoadBalancer> classic(String loadBalancerName) {
    Objects.requireNonNull(loadBalancerName, "loadBalancerName");
    return (name, port) -> new ClassicLoadBalancer(loadBalancerName, name, port);
  }

  /**
   * The first step of a load balancer, without its container.
   *
   * @param <T> the kind of load balancer
   */
  @FunctionalInterface
  interface Start<T extends LoadBalancer> {
    /**
     * Sets the container that receives the traffic.
     *
     * @param containerName its name in the task definition
     * @param containerPort a container port of the task definition
     * @return the load balancer
     */
    T container(String containerName, int containerPort);
  }
}
