package io.github.fluentecs.dsl;

import io.github.fluentecs.core.gateway.DescribeGatewayRoute;
import io.github.fluentecs.core.gateway.ListGatewayClusterAssociations;
import io.github.fluentecs.core.gateway.ListGatewayRoutes;
import io.github.fluentecs.core.gateway.ListGateways;
import io.github.fluentecs.core.ref.GatewayRouteRef;
import io.github.fluentecs.core.value.Beta;

/** All gateways of the account, with the verbs on several. Immutable and thread-safe. */
@Beta
public final class GatewaysScope {
  static final GatewaysScope ALL = new GatewaysScope();

  private GatewaysScope() {}

  /**
   * Lists the gateways.
   *
   * @return a builder of the command
   */
  public ListGateways.Builder list() {
    return ListGateways.builder();
  }

  /**
   * Lists the associations of gateways with clusters.
   *
   * @return a builder of the command
   */
  public ListGatewayClusterAssociations.Builder listAssociations() {
    return ListGatewayClusterAssociations.builder();
  }

  /**
   * Lists the routes of gateways to services.
   *
   * @return a builder of the command
   */
  public ListGatewayRoutes.Builder listRoutes() {
    return ListGatewayRoutes.builder();
  }

  /**
   * Describes a route.
   *
   * @param arn the route's ARN
   * @return the command
   */
  public DescribeGatewayRoute describeRoute(String arn) {
    return describeRoute(GatewayRouteRef.of(arn));
  }

  /**
   * Describes a route.
   *
   * @param route its reference, for example that of an answer
   * @return the command
   */
  public DescribeGatewayRoute describeRoute(GatewayRouteRef route) {
    return DescribeGatewayRoute.builder(route).build();
  }
}
