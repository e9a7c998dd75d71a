package io.github.fluentecs.simulator.engine.gateway;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.Network;
import io.github.fluentecs.simulator.engine.status.GatewayTransitions.Move;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.AccessType;
import software.amazon.awssdk.services.ecs.model.CreateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.CreateGatewayResponse;
import software.amazon.awssdk.services.ecs.model.DeleteGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DeleteGatewayResponse;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResourcesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResourcesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResponse;
import software.amazon.awssdk.services.ecs.model.ElbGatewayResources;
import software.amazon.awssdk.services.ecs.model.Gateway;
import software.amazon.awssdk.services.ecs.model.GatewayElbScheme;
import software.amazon.awssdk.services.ecs.model.GatewayInfrastructureResources;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.ListGatewaysRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewaysResponse;
import software.amazon.awssdk.services.ecs.model.PropagateGatewayTags;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayResponse;

/** Operations on gateways themselves. */
public final class GatewayHandlers {
  /** How long a load balancer takes to change. */
  private static final Duration UPDATE = Duration.ofSeconds(30);

  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final Network network;
  private final Gateways gateways;
  private final Map<String, LiveGateway> tokens = new HashMap<>();

  public GatewayHandlers(
      Arns arns, Ids ids, Timeline timeline, Network network, Gateways gateways) {
    this.arns = arns;
    this.ids = ids;
    this.timeline = timeline;
    this.network = network;
    this.gateways = gateways;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(CreateGatewayRequest.class, this::create)
        .on(UpdateGatewayRequest.class, this::update)
        .on(DeleteGatewayRequest.class, this::delete)
        .on(DescribeGatewayRequest.class, this::describe)
        .on(DescribeGatewayResourcesRequest.class, this::describeResources)
        .on(ListGatewaysRequest.class, this::list);
  }

  /** A request whose token was used before is ignored: the answer tells of the first gateway. */
  private CreateGatewayResponse create(CreateGatewayRequest request) {
    GatewayChecks.check(request);
    LiveGateway gateway = tokens.get(request.clientToken());
    if (gateway == null) {
      gateway = make(request);
      if (request.clientToken() != null) {
        tokens.put(request.clientToken(), gateway);
      }
    }
    return CreateGatewayResponse.builder()
        .gatewayArn(gateway.arn())
        .name(gateway.name())
        .status(gateway.status())
        .build();
  }

  private LiveGateway make(CreateGatewayRequest request) {
    if (gateways.find(request.name()) != null) {
      throw Refusal.client("A gateway with the name " + request.name() + " already exists.");
    }
    List<String> subnets =
        IntStream.range(0, 3).mapToObj(network::zone).map(network::subnetOf).toList();
    DescribeGatewayAlbConfiguration alb =
        GatewayDefaults.complete(request.configuration().hostSharedAlb(), subnets);
    LiveGateway gateway =
        new LiveGateway(
            Gateway.builder()
                .gatewayArn(arns.gateway(request.name(), ids.hex32()))
                .name(request.name())
                .infrastructureRoleArn(request.infrastructureRoleArn())
                .deletionProtection(GatewayDefaults.or(request.deletionProtection(), true))
                .configuration(DescribeGatewayConfiguration.fromHostSharedAlb(alb))
                .accessType(
                    alb.scheme() == GatewayElbScheme.INTERNAL
                        ? AccessType.PRIVATE
                        : AccessType.PUBLIC)
                .propagateTags(
                    GatewayDefaults.or(request.propagateTags(), PropagateGatewayTags.GATEWAY))
                .tags(List.copyOf(request.tags()))
                .createdAt(timeline.now())
                .updatedAt(timeline.now())
                .build(),
            GatewayBalancer.of(arns, ids));
    gateways.add(gateway);
    return gateway;
  }

  private UpdateGatewayResponse update(UpdateGatewayRequest request) {
    LiveGateway gateway = gateways.require(request.gateway());
    Gateway present = gateway.template();
    Gateway.Builder wanted =
        present.toBuilder()
            .infrastructureRoleArn(
                GatewayDefaults.or(
                    request.infrastructureRoleArn(), present.infrastructureRoleArn()))
            .deletionProtection(
                GatewayDefaults.or(request.deletionProtection(), present.deletionProtection()))
            .propagateTags(GatewayDefaults.or(request.propagateTags(), present.propagateTags()))
            .updatedAt(timeline.now());
    if (request.configuration() != null) {
      Checks.that(
          request.configuration().hostSharedAlb() != null,
          "The type of configuration must be that of the gateway, hostSharedAlb.");
      GatewayChecks.check(request.configuration().hostSharedAlb());
      wanted.configuration(
          DescribeGatewayConfiguration.fromHostSharedAlb(
              GatewayDefaults.merge(
                  present.configuration().hostSharedAlb(),
                  request.configuration().hostSharedAlb())));
    }
    Gateway reached = wanted.build();
    gateway.reconfigure(reached);
    gateway.move(Move.UPDATE, timeline.now());
    timeline.after(UPDATE, () -> complete(gateway, reached));
    return UpdateGatewayResponse.builder()
        .gatewayArn(gateway.arn())
        .name(gateway.name())
        .status(gateway.status())
        .build();
  }

  /** Unless a later update takes its own time. */
  private void complete(LiveGateway gateway, Gateway reached) {
    boolean isLast = reached.updatedAt().equals(gateway.template().updatedAt());
    if (isLast && gateway.status() == GatewayStatus.UPDATE_IN_PROGRESS) {
      gateway.move(Move.COMPLETE, timeline.now());
    }
  }

  private DeleteGatewayResponse delete(DeleteGatewayRequest request) {
    LiveGateway gateway = gateways.require(request.gateway());
    if (Boolean.TRUE.equals(gateway.template().deletionProtection())) {
      throw Refusal.client("The gateway cannot be deleted while its deletion protection is on.");
    }
    if (gateways.associations().stream().anyMatch(each -> each.gateway() == gateway)) {
      throw Refusal.client(
          "The gateway cannot be deleted while clusters are associated with it. Disassociate all"
              + " of them first.");
    }
    gateway.move(Move.DELETE, timeline.now());
    gateways.remove(gateway);
    tokens.values().remove(gateway);
    return DeleteGatewayResponse.builder()
        .gatewayArn(gateway.arn())
        .name(gateway.name())
        .status(gateway.status())
        .build();
  }

  private DescribeGatewayResponse describe(DescribeGatewayRequest request) {
    LiveGateway gateway = gateways.require(request.gateway());
    DescribeGatewayAlbConfiguration alb = gateway.template().configuration().hostSharedAlb();
    int balancers = gateways.routesOf(gateway).isEmpty() ? 0 : 1;
    return DescribeGatewayResponse.builder()
        .gateway(
            gateway.template().toBuilder()
                .status(gateway.status())
                .configuration(
                    DescribeGatewayConfiguration.fromHostSharedAlb(
                        alb.toBuilder().currentAlbCount(balancers).build()))
                .build())
        .build();
  }

  private DescribeGatewayResourcesResponse describeResources(
      DescribeGatewayResourcesRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, 20, 10);
    LiveGateway gateway = gateways.require(request.gateway());
    List<String> routes = gateways.routesOf(gateway).stream().map(LiveRoute::arn).toList();
    GatewayBalancer balancer = gateway.balancer();
    ElbGatewayResources only =
        ElbGatewayResources.builder()
            .loadBalancerArn(balancer.loadBalancer())
            .listenerArn(balancer.listener())
            .securityGroup(balancer.securityGroup())
            .gatewayRouteArns(routes)
            .build();
    Page<ElbGatewayResources> page =
        Page.of(
            Stream.of(only).filter(each -> !routes.isEmpty()),
            ElbGatewayResources::loadBalancerArn,
            paging);
    return DescribeGatewayResourcesResponse.builder()
        .gatewayResources(
            to ->
                to.gatewayArn(gateway.arn())
                    .resources(GatewayInfrastructureResources.fromHostSharedAlb(page.items())))
        .nextToken(page.nextToken())
        .build();
  }

  private ListGatewaysResponse list(ListGatewaysRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, Integer.MAX_VALUE, 100);
    Checks.atMost(10, "names", request.names());
    Page<LiveGateway> page =
        Page.of(
            gateways.all().stream()
                .filter(each -> request.names().isEmpty() || request.names().contains(each.name()))
                .filter(
                    each -> request.status().isEmpty() || request.status().contains(each.status())),
            LiveGateway::name,
            paging);
    return ListGatewaysResponse.builder()
        .gateways(page.map(LiveGateway::summary))
        .nextToken(page.nextToken())
        .build();
  }
}
