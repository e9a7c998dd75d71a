package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.ref.GatewayRouteRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ElbGatewayResources;

/** A load balancer that a gateway manages. A view: immutable and thread-safe. */
public final class GatewayLoadBalancer extends Observed<ElbGatewayResources> {
  private GatewayLoadBalancer(ElbGatewayResources sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static GatewayLoadBalancer of(ElbGatewayResources sdk) {
    return new GatewayLoadBalancer(sdk);
  }

  /**
   * Returns the load balancer.
   *
   * @return its ARN
   */
  public String loadBalancerArn() {
    return SdkValues.text(sdk().loadBalancerArn());
  }

  /**
   * Returns the listener.
   *
   * @return its ARN
   */
  public Optional<String> listenerArn() {
    return Optional.ofNullable(sdk().listenerArn());
  }

  /**
   * Returns the security group.
   *
   * @return its id
   */
  public Optional<String> securityGroup() {
    return Optional.ofNullable(sdk().securityGroup());
  }

  /**
   * Returns the routes that use the load balancer.
   *
   * @return references for commands
   */
  public List<GatewayRouteRef> routes() {
    return SdkLists.views(sdk().gatewayRouteArns(), GatewayRouteRef::of);
  }

  /** Returns the ARN and the status. */
  @Override
  public String toString() {
    return "GatewayLoadBalancer[" + sdk().loadBalancerArn() + " " + sdk().gatewayRouteArns() + "]";
  }
}
