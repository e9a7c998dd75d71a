package io.github.fluentecs.simulator.engine.gateway;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.Clusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRouteRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRouteResponse;
import software.amazon.awssdk.services.ecs.model.GatewayRoute;
import software.amazon.awssdk.services.ecs.model.GatewayRouteAlbResources;
import software.amazon.awssdk.services.ecs.model.GatewayRouteLoadBalancerSecurityGroup;
import software.amazon.awssdk.services.ecs.model.GatewayRouteResources;
import software.amazon.awssdk.services.ecs.model.ListGatewayRoutesRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewayRoutesResponse;

/** Operations on the routes of gateways to services. */
public final class RouteHandlers {
  private final Arns arns;
  private final Clusters clusters;
  private final Gateways gateways;

  public RouteHandlers(Arns arns, Clusters clusters, Gateways gateways) {
    this.arns = arns;
    this.clusters = clusters;
    this.gateways = gateways;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(DescribeGatewayRouteRequest.class, this::describe)
        .on(ListGatewayRoutesRequest.class, this::list);
  }

  private DescribeGatewayRouteResponse describe(DescribeGatewayRouteRequest request) {
    String arn = Checks.given("gatewayRouteArn", request.gatewayRouteArn());
    LiveRoute route = gateways.routes().get(arn);
    if (route == null) {
      throw Refusal.of("ResourceNotFoundException", "The specified resource was not found: " + arn);
    }
    return DescribeGatewayRouteResponse.builder()
        .gatewayRoute(
            GatewayRoute.builder()
                .gatewayRouteArn(arn)
                .serviceArn(route.service().arn())
                .serviceContainerPortName(route.portName())
                .status(route.status())
                .serviceUrl(route.url())
                .resources(GatewayRouteResources.fromHostSharedAlb(List.of(resources(route))))
                .build())
        .build();
  }

  private GatewayRouteAlbResources resources(LiveRoute route) {
    GatewayBalancer balancer = route.gateway().balancer();
    return GatewayRouteAlbResources.builder()
        .acmCertificateArn(balancer.certificate())
        .loadBalancerArn(balancer.loadBalancer())
        .listenerArn(balancer.listener())
        .listenerRuleArn(route.rule())
        .loadBalancerSecurityGroups(
            GatewayRouteLoadBalancerSecurityGroup.builder()
                .arn(arns.securityGroup(balancer.securityGroup()))
                .build())
        .build();
  }

  private ListGatewayRoutesResponse list(ListGatewayRoutesRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, Integer.MAX_VALUE, 100);
    LiveGateway gateway = request.gateway() == null ? null : gateways.require(request.gateway());
    Page<LiveRoute> page =
        Page.of(
            gateways.routes().values().stream()
                .filter(each -> gateway == null || each.gateway() == gateway)
                .filter(each -> matches(each, request)),
            LiveRoute::arn,
            paging);
    return ListGatewayRoutesResponse.builder()
        .gatewayRoutes(page.map(LiveRoute::summary))
        .nextToken(page.nextToken())
        .build();
  }

  private boolean matches(LiveRoute each, ListGatewayRoutesRequest request) {
    @Nullable String port = request.serviceContainerPortName();
    return (request.cluster() == null
            || clusters.find(request.cluster()) == each.service().cluster())
        && (request.service() == null || Arns.matches(request.service(), each.service().arn()))
        && (port == null || port.equals(each.portName()))
        && (request.status().isEmpty() || request.status().contains(each.status()));
  }
}
