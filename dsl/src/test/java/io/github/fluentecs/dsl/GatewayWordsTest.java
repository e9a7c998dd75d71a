package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.gateway;
import static io.github.fluentecs.dsl.EcsDsl.gateways;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.gateway.HostSharedAlb;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.AssociateGatewayWithClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DeleteGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResourcesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRouteRequest;
import software.amazon.awssdk.services.ecs.model.DisassociateGatewayFromClusterRequest;
import software.amazon.awssdk.services.ecs.model.GatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.ListGatewayClusterAssociationsRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewayRoutesRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewaysRequest;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayRequest;

class GatewayWordsTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/r";
  private static final String ROUTE = "arn:aws:ecs:eu-west-1:123456789012:gateway-route/edge/1/2";

  @Test
  void verbs_ofAGateway_nameIt() {
    assertThat(gateway("edge").create(ROLE, HostSharedAlb.withDefaults()).build().toSdk())
        .isEqualTo(
            CreateGatewayRequest.builder()
                .name("edge")
                .infrastructureRoleArn(ROLE)
                .configuration(GatewayConfiguration.fromHostSharedAlb(alb -> {}))
                .build());
    assertThat(gateway("edge").update().deletionProtection(false).build().toSdk())
        .isEqualTo(
            UpdateGatewayRequest.builder().gateway("edge").deletionProtection(false).build());
    assertThat(gateway("edge").delete().toSdk())
        .isEqualTo(DeleteGatewayRequest.builder().gateway("edge").build());
    assertThat(gateway(gateway("edge")).describe().toSdk())
        .isEqualTo(DescribeGatewayRequest.builder().gateway("edge").build());
    assertThat(gateway("edge").describeResources().build().toSdk())
        .isEqualTo(DescribeGatewayResourcesRequest.builder().gateway("edge").build());
  }

  @Test
  void verbs_ofAssociationsAndRoutes_nameTheGateway() {
    assertThat(gateway("edge").associateWith(cluster("prod")).toSdk())
        .isEqualTo(
            AssociateGatewayWithClusterRequest.builder().gateway("edge").cluster("prod").build());
    assertThat(gateway("edge").disassociateFrom(cluster("prod")).toSdk())
        .isEqualTo(
            DisassociateGatewayFromClusterRequest.builder()
                .gateway("edge")
                .cluster("prod")
                .build());
    assertThat(gateway("edge").listAssociations().build().toSdk())
        .isEqualTo(ListGatewayClusterAssociationsRequest.builder().gateway("edge").build());
    assertThat(gateway("edge").listRoutes().service("shop").build().toSdk())
        .isEqualTo(ListGatewayRoutesRequest.builder().gateway("edge").service("shop").build());
  }

  @Test
  void verbs_ofAllGateways_nameNone() {
    assertThat(gateways().list().status(GatewayStatus.ACTIVE).build().toSdk())
        .isEqualTo(ListGatewaysRequest.builder().statusWithStrings("ACTIVE").build());
    assertThat(gateways().listAssociations().build().toSdk())
        .isEqualTo(ListGatewayClusterAssociationsRequest.builder().build());
    assertThat(gateways().listRoutes().build().toSdk())
        .isEqualTo(ListGatewayRoutesRequest.builder().build());
    assertThat(gateways().describeRoute(ROUTE).toSdk())
        .isEqualTo(DescribeGatewayRouteRequest.builder().gatewayRouteArn(ROUTE).build());
  }
}
