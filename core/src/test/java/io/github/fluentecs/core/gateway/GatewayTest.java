package io.github.fluentecs.core.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AccessType;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationStatus;
import software.amazon.awssdk.services.ecs.model.GatewayConnector;
import software.amazon.awssdk.services.ecs.model.GatewayRouteStatus;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.PortMapping;

class GatewayTest {
  private static final GatewayRef EDGE = GatewayRef.of("edge");
  private static final ClusterRef PROD = ClusterRef.of("prod");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();
  private final Ecs ecs = Ecs.using(client);

  @BeforeEach
  void create() {
    client.createCluster(c -> c.clusterName("prod"));
  }

  private <R> R get(EcsCommand<R> command) {
    return ecs.execute(command).get();
  }

  private GatewayState createGateway() {
    return get(
        CreateGateway.builder(
                "edge", "arn:aws:iam::123456789012:role/infra", HostSharedAlb.withDefaults())
            .deletionProtection(false)
            .tag("team", "blue")
            .build());
  }

  @Test
  void create_gateway_isViewedWhole() {
    GatewayState created = createGateway();

    assertThat(created.status().orElseThrow().known()).contains(GatewayStatus.ACTIVE);
    Gateway gateway = get(DescribeGateway.builder(created.ref()).build());
    assertThat(gateway.ref()).isEqualTo(created.ref());
    assertThat(gateway.ref().names("edge")).isTrue();
    assertThat(gateway.name()).isEqualTo("edge");
    assertThat(gateway.isProtected()).isFalse();
    assertThat(gateway.accessType().orElseThrow().known()).contains(AccessType.PUBLIC);
    assertThat(gateway.hostSharedAlb().orElseThrow().maxAlbCount()).isEqualTo(10);
    assertThat(gateway.tags()).containsEntry("team", "blue");
    assertThat(gateway.statusReason()).isEmpty();
    assertThat(gateway.failures()).isEmpty();
    assertThat(gateway.toString()).contains("gateway/edge/").contains("ACTIVE");
  }

  @Test
  void update_gateway_changesWhatIsGiven() {
    createGateway();

    GatewayState updated =
        get(
            UpdateGateway.builder(EDGE)
                .configuration(HostSharedAlbUpdate.builder().maxAlbCount(3).build())
                .build());

    assertThat(updated.status().orElseThrow().known()).contains(GatewayStatus.UPDATE_IN_PROGRESS);
    simulator.time().advance(Duration.ofMinutes(1));
    Gateway gateway = get(DescribeGateway.builder(EDGE).build());
    assertThat(gateway.status().orElseThrow().known()).contains(GatewayStatus.UPDATE_COMPLETE);
    assertThat(gateway.hostSharedAlb().orElseThrow().maxAlbCount()).isEqualTo(3);
    assertThat(get(ListGateways.builder().name("edge").build()).items())
        .extracting(GatewaySummary::ref)
        .containsExactly(gateway.ref());
  }

  @Test
  void delete_gateway_isNotFoundLater() {
    createGateway();

    assertThat(get(DeleteGateway.builder(EDGE).build()).status().orElseThrow().known())
        .contains(GatewayStatus.DELETED);

    assertThat(ecs.execute(DescribeGateway.builder(EDGE).build()).getLeft())
        .isInstanceOf(EcsFailure.NotFound.class);
  }

  @Test
  void associate_gateway_routesToAServiceThatHasAConnector() {
    createGateway();
    assertThat(get(AssociateGatewayWithCluster.builder(EDGE, PROD).build()).status())
        .map(status -> status.text())
        .contains("ACTIVE");
    createService();
    simulator.time().advance(Duration.ofMinutes(2));

    GatewayRouteSummary listed =
        get(ListGatewayRoutes.builder().gateway(EDGE).build()).items().get(0);
    GatewayRoute route = get(DescribeGatewayRoute.builder(listed.ref()).build());
    assertThat(route.status().orElseThrow().known()).contains(GatewayRouteStatus.ACTIVE);
    assertThat(route.service().id()).isEqualTo("shop");
    assertThat(listed.service()).extracting(ref -> ref.text()).isEqualTo(route.service().text());
    assertThat(route.serviceContainerPortName()).contains("web");
    assertThat(route.hostSharedAlb()).hasSize(1);
    GatewayLoadBalancer balancer =
        get(DescribeGatewayResources.builder(EDGE).build()).items().get(0);
    assertThat(balancer.routes()).containsExactly(route.ref());

    GatewayClusterAssociation ended =
        get(DisassociateGatewayFromCluster.builder(EDGE, PROD).build());
    assertThat(ended.status().orElseThrow().known())
        .contains(GatewayClusterAssociationStatus.DISASSOCIATING);
    assertThat(get(ListGatewayClusterAssociations.builder().cluster(PROD).build()).items())
        .containsExactly(ended);
  }

  private void createService() {
    client.registerTaskDefinition(
        t ->
            t.family("shop")
                .networkMode("awsvpc")
                .cpu("256")
                .memory("512")
                .containerDefinitions(
                    ContainerDefinition.builder()
                        .name("shop")
                        .image("shop")
                        .portMappings(PortMapping.builder().containerPort(80).name("web").build())
                        .build()));
    client.createService(
        s ->
            s.cluster("prod")
                .serviceName("shop")
                .taskDefinition("shop")
                .desiredCount(1)
                .launchType("FARGATE")
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1")))
                .gatewayConnectors(GatewayConnector.builder().portName("web").build()));
  }
}
