package io.github.fluentecs.simulator.engine.gateway;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.gateway.Gateways.Association;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.ChangeListener;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.status.RouteTransitions.Move;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ECSManagedResources;
import software.amazon.awssdk.services.ecs.model.GatewayConnection;
import software.amazon.awssdk.services.ecs.model.GatewayConnectionAlbResources;
import software.amazon.awssdk.services.ecs.model.GatewayConnectionResources;
import software.amazon.awssdk.services.ecs.model.GatewayConnector;
import software.amazon.awssdk.services.ecs.model.GatewayRouteStatus;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/**
 * Makes and removes the routes of services. A service that has a new revision, or is deleted, gets
 * the routes that its connector and the associations of its cluster ask for at that time.
 */
public final class GatewayRouting implements ChangeListener {
  /** How long rules take to be made or removed. */
  private static final Duration RULES = Duration.ofSeconds(30);

  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final Gateways gateways;
  private final Map<String, String> routed = new HashMap<>();

  public GatewayRouting(Arns arns, Ids ids, Timeline timeline, Gateways gateways) {
    this.arns = arns;
    this.ids = ids;
    this.timeline = timeline;
    this.gateways = gateways;
  }

  @Override
  public void serviceChanged(LiveService service) {
    LiveDeployment primary = primary(service);
    if (primary == null) {
      if (routed.remove(service.arn()) != null) {
        gateways.routesOf(service).forEach(this::delete);
      }
      return;
    }
    String revision = primary.revision().serviceRevisionArn();
    if (!revision.equals(routed.put(service.arn(), revision))) {
      List<GatewayConnector> connectors = primary.revision().gatewayConnectors();
      route(service, connectors.isEmpty() ? null : connectors.get(0));
    }
  }

  private static @Nullable LiveDeployment primary(LiveService service) {
    boolean isRouted = service.isActive() && !service.deployments().listed().isEmpty();
    return isRouted ? service.deployments().primary() : null;
  }

  private void route(LiveService service, @Nullable GatewayConnector connector) {
    for (LiveRoute route : gateways.routesOf(service)) {
      Association association = gateways.association(route.gateway(), service.cluster());
      boolean isKept =
          connector != null
              && connector.portName().equals(route.portName())
              && association != null
              && isWanted(association, service, connector);
      if (!isKept) {
        delete(route);
      }
    }
    if (connector != null) {
      gateways.associations().stream()
          .filter(each -> isWanted(each, service, connector))
          .map(Association::gateway)
          .filter(gateway -> !hasRoute(service, gateway))
          .toList()
          .forEach(gateway -> create(service, gateway, connector));
    }
    show(service);
  }

  private static boolean isWanted(
      Association association, LiveService service, GatewayConnector connector) {
    var types = connector.filters() == null ? List.of() : connector.filters().accessTypes();
    return association.isActive()
        && association.cluster() == service.cluster()
        && (types.isEmpty() || types.contains(association.gateway().accessType()));
  }

  private boolean hasRoute(LiveService service, LiveGateway gateway) {
    return gateways.routesOf(service).stream()
        .anyMatch(
            route ->
                route.gateway() == gateway
                    && !route.isBeing(GatewayRouteStatus.DELETE_IN_PROGRESS));
  }

  private void create(LiveService service, LiveGateway gateway, GatewayConnector connector) {
    String arn = Arns.gatewayRoute(gateway.arn(), ids.hex32());
    String rule = gateway.balancer().rule(ids);
    LiveRoute route = new LiveRoute(arn, gateway, service, connector.portName(), rule);
    gateways.routes().put(arn, route);
    timeline.after(RULES, () -> created(route));
  }

  private void created(LiveRoute route) {
    if (route.isBeing(GatewayRouteStatus.CREATE_IN_PROGRESS)) {
      route.move(Move.CREATED, timeline.now());
      show(route.service());
    }
  }

  private void delete(LiveRoute route) {
    if (!route.isBeing(GatewayRouteStatus.DELETE_IN_PROGRESS)) {
      route.move(Move.DELETE, timeline.now());
      timeline.after(RULES, () -> deleted(route));
    }
  }

  private void deleted(LiveRoute route) {
    gateways.routes().remove(route.arn());
    gateways.settle(route.gateway(), route.service().cluster());
  }

  /** Shows the routes in the service's newest revision. */
  private void show(LiveService service) {
    LiveDeployment primary = primary(service);
    if (primary == null || primary.revision().gatewayConnectors().isEmpty()) {
      return;
    }
    List<GatewayConnection> connections =
        gateways.routesOf(service).stream()
            .filter(route -> !route.isBeing(GatewayRouteStatus.DELETE_IN_PROGRESS))
            .map(this::connection)
            .toList();
    service
        .deployments()
        .revisions()
        .computeIfPresent(
            primary.revision().serviceRevisionArn(), (arn, former) -> with(former, connections));
  }

  private static ServiceRevision with(ServiceRevision former, List<GatewayConnection> all) {
    return former.toBuilder()
        .ecsManagedResources(ECSManagedResources.builder().gatewayConnections(all).build())
        .build();
  }

  private GatewayConnection connection(LiveRoute route) {
    GatewayBalancer balancer = route.gateway().balancer();
    GatewayConnectionAlbResources resources =
        GatewayConnectionAlbResources.builder()
            .acmCertificateArn(balancer.certificate())
            .loadBalancerArn(balancer.loadBalancer())
            .loadBalancerSecurityGroupArns(arns.securityGroup(balancer.securityGroup()))
            .listenerArn(balancer.listener())
            .listenerRuleArn(route.rule())
            .build();
    return GatewayConnection.builder()
        .gatewayArn(route.gateway().arn())
        .gatewayRouteArn(route.arn())
        .portName(route.portName())
        .serviceUrl(route.url())
        .accessType(route.gateway().accessType())
        .status(route.status())
        .resources(GatewayConnectionResources.fromHostSharedAlb(List.of(resources)))
        .build();
  }
}
