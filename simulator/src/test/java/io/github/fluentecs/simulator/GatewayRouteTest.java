package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AccessType;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.ElbGatewayResources;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationStatus;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationSummary;
import software.amazon.awssdk.services.ecs.model.GatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayConnection;
import software.amazon.awssdk.services.ecs.model.GatewayConnector;
import software.amazon.awssdk.services.ecs.model.GatewayNotFoundException;
import software.amazon.awssdk.services.ecs.model.GatewayRoute;
import software.amazon.awssdk.services.ecs.model.GatewayRouteStatus;
import software.amazon.awssdk.services.ecs.model.GatewayRouteSummary;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ResourceNotFoundException;

/** Associations of gateways with clusters, and what services make of them. */
class GatewayRouteTest {
  private static final GatewayConnector WEB = GatewayConnector.builder().portName("web").build();

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  @BeforeEach
  void create() {
    ecs.createCluster(c -> c.clusterName("prod"));
    gateway("edge");
    ecs.registerTaskDefinition(
        t ->
            OnFargate.fit(t)
                .family("shop")
                .containerDefinitions(
                    ContainerDefinition.builder()
                        .name("shop")
                        .image("shop")
                        .portMappings(PortMapping.builder().containerPort(80).name("web").build())
                        .build()));
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private void gateway(String name) {
    ecs.createGateway(
        g ->
            g.name(name)
                .deletionProtection(false)
                .infrastructureRoleArn("arn:aws:iam::123456789012:role/infra")
                .configuration(GatewayConfiguration.fromHostSharedAlb(alb -> {})));
  }

  private void associate(String gateway) {
    ecs.associateGatewayWithCluster(a -> a.gateway(gateway).cluster("prod"));
  }

  private void disassociate() {
    ecs.disassociateGatewayFromCluster(a -> a.gateway("edge").cluster("prod"));
  }

  private List<GatewayClusterAssociationSummary> associations() {
    return ecs.listGatewayClusterAssociations(a -> a.cluster("prod")).gatewayClusterAssociations();
  }

  private CreateServiceRequest.Builder service(CreateServiceRequest.Builder request) {
    return OnFargate.create(request)
        .cluster("prod")
        .serviceName("shop")
        .taskDefinition("shop")
        .desiredCount(1);
  }

  private void serve(GatewayConnector... connectors) {
    ecs.createService(s -> service(s).gatewayConnectors(connectors));
  }

  private List<GatewayRouteSummary> routes() {
    return ecs.listGatewayRoutes(r -> r.cluster("prod")).gatewayRoutes();
  }

  private void settle() {
    simulator.time().advance(Duration.ofMinutes(10));
  }

  @Test
  void associate_gatewayAndCluster_isListed() {
    assertThat(ecs.associateGatewayWithCluster(a -> a.gateway("edge").cluster("prod")).status())
        .isEqualTo(GatewayClusterAssociationStatus.ACTIVE);

    assertThat(associations()).hasSize(1);
    assertThat(associations().get(0).clusterArn()).endsWith("cluster/prod");
    assertThat(
            ecs.listGatewayClusterAssociations(
                    a -> a.gateway("edge").status(GatewayClusterAssociationStatus.DISASSOCIATING))
                .gatewayClusterAssociations())
        .isEmpty();
  }

  @Test
  void associate_unknownOrTooMany_isRefused() {
    assertThatThrownBy(() -> associate("none")).isInstanceOf(GatewayNotFoundException.class);
    assertThatThrownBy(
            () -> ecs.associateGatewayWithCluster(a -> a.gateway("edge").cluster("none")))
        .isInstanceOf(ClusterNotFoundException.class);
    for (int i = 0; i < 5; i++) {
      gateway("g" + i);
      associate("g" + i);
    }
    assertThatThrownBy(() -> associate("edge"))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("5");
    associate("g1");
  }

  @Test
  void disassociate_withoutRoutes_endsTheAssociation() {
    associate("edge");
    assertThatThrownBy(() -> ecs.deleteGateway(g -> g.gateway("edge")))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("associated");

    disassociate();

    assertThat(associations()).isEmpty();
    assertThatThrownBy(this::disassociate).isInstanceOf(ResourceNotFoundException.class);
    ecs.deleteGateway(g -> g.gateway("edge"));
  }

  @Test
  void createService_withAConnector_getsARoute() {
    associate("edge");
    serve(WEB);

    assertThat(routes()).hasSize(1);
    assertThat(routes().get(0).status()).isEqualTo(GatewayRouteStatus.CREATE_IN_PROGRESS);
    settle();

    GatewayRoute route =
        ecs.describeGatewayRoute(r -> r.gatewayRouteArn(routes().get(0).gatewayRouteArn()))
            .gatewayRoute();
    assertThat(route.status()).isEqualTo(GatewayRouteStatus.ACTIVE);
    assertThat(route.serviceArn()).endsWith("service/prod/shop");
    assertThat(route.serviceContainerPortName()).isEqualTo("web");
    assertThat(route.serviceUrl()).startsWith("https://");
    ElbGatewayResources balancer =
        ecs.describeGatewayResources(r -> r.gateway("edge"))
            .gatewayResources()
            .resources()
            .hostSharedAlb()
            .get(0);
    assertThat(balancer.gatewayRouteArns()).containsExactly(route.gatewayRouteArn());
    assertThat(route.resources().hostSharedAlb().get(0).loadBalancerArn())
        .isEqualTo(balancer.loadBalancerArn());
    assertThat(
            ecs.describeGateway(g -> g.gateway("edge"))
                .gateway()
                .configuration()
                .hostSharedAlb()
                .currentAlbCount())
        .isEqualTo(1);
  }

  @Test
  void describeServiceRevisions_withAConnector_showsTheConnection() {
    associate("edge");
    serve(WEB);
    settle();

    String revision =
        ecs.describeServices(s -> s.cluster("prod").services("shop"))
            .services()
            .get(0)
            .currentServiceRevisions()
            .get(0)
            .arn();
    var found =
        ecs.describeServiceRevisions(r -> r.serviceRevisionArns(revision))
            .serviceRevisions()
            .get(0);
    assertThat(found.gatewayConnectors()).containsExactly(WEB);
    GatewayConnection connection = found.ecsManagedResources().gatewayConnections().get(0);
    assertThat(connection.gatewayRouteArn()).isEqualTo(routes().get(0).gatewayRouteArn());
    assertThat(connection.status()).isEqualTo(GatewayRouteStatus.ACTIVE);
    assertThat(connection.accessType()).isEqualTo(AccessType.PUBLIC);
  }

  @Test
  void associate_afterTheService_takesEffectWithItsNextDeployment() {
    serve(WEB);
    associate("edge");
    settle();
    assertThat(routes()).isEmpty();

    ecs.updateService(s -> s.cluster("prod").service("shop").forceNewDeployment(true));

    assertThat(routes()).hasSize(1);
  }

  @Test
  void disassociate_withARoute_lastsUntilTheServiceGivesItUp() {
    associate("edge");
    serve(WEB);
    settle();

    disassociate();
    settle();
    assertThat(associations().get(0).status())
        .isEqualTo(GatewayClusterAssociationStatus.DISASSOCIATING);
    assertThat(routes()).hasSize(1);

    ecs.updateService(
        s -> s.cluster("prod").service("shop").gatewayConnectors(List.<GatewayConnector>of()));
    assertThat(routes().get(0).status()).isEqualTo(GatewayRouteStatus.DELETE_IN_PROGRESS);
    settle();
    assertThat(routes()).isEmpty();
    assertThat(associations()).isEmpty();
  }

  @Test
  void deleteService_withARoute_removesIt() {
    associate("edge");
    serve(WEB);
    settle();

    ecs.deleteService(s -> s.cluster("prod").service("shop").force(true));
    settle();

    assertThat(routes()).isEmpty();
  }

  @Test
  void filters_ofAnotherAccessType_makeNoRoute() {
    associate("edge");

    serve(WEB.toBuilder().filters(f -> f.accessTypes(AccessType.PRIVATE)).build());

    assertThat(routes()).isEmpty();
  }

  @Test
  void listGatewayRoutes_filters_narrowTheList() {
    associate("edge");
    serve(WEB);

    assertThat(ecs.listGatewayRoutes(r -> r.gateway("edge").service("shop")).gatewayRoutes())
        .hasSize(1);
    assertThat(ecs.listGatewayRoutes(r -> r.serviceContainerPortName("x")).gatewayRoutes())
        .isEmpty();
    assertThat(ecs.listGatewayRoutes(r -> r.status(GatewayRouteStatus.ACTIVE)).gatewayRoutes())
        .isEmpty();
    assertThatThrownBy(() -> ecs.listGatewayRoutes(r -> r.gateway("none")))
        .isInstanceOf(GatewayNotFoundException.class);
    assertThatThrownBy(() -> ecs.describeGatewayRoute(r -> r.gatewayRouteArn("none")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void createService_brokenConnectors_areRefused() {
    assertThatThrownBy(() -> serve(WEB, WEB))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("one gateway connector");
    assertThatThrownBy(() -> serve(WEB.toBuilder().portName("admin").build()))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("admin");
  }
}
