package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.ref.GatewayRouteRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.GatewayAlbDesyncMitigationMode;
import software.amazon.awssdk.services.ecs.model.GatewayAlbProtocol;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationStatus;
import software.amazon.awssdk.services.ecs.model.GatewayElbIpAddressType;
import software.amazon.awssdk.services.ecs.model.GatewayElbScheme;
import software.amazon.awssdk.services.ecs.model.GatewayRouteStatus;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.PropagateGatewayTags;

/** Commands on gateways with every attribute set. */
public final class GatewaySamples {
  private static final GatewayRef EDGE = GatewayRef.of("edge");
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final String ROLE = "arn:aws:iam::123456789012:role/infrastructure";
  private static final GatewayAccessLogs LOGS = new GatewayAccessLogs("logs", Optional.of("edge/"));
  private static final TestTrafficHeader HEADER = TestTrafficHeader.of("x-test", "yes", "true");

  private GatewaySamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return Stream.of(gateways(), associations()).flatMap(List::stream).toList();
  }

  private static List<Operation<?, ?, ?, ?, ?>> gateways() {
    return List.of(
        CreateGateway.builder("edge", ROLE, configuration())
            .deletionProtection(false)
            .propagateTags(PropagateGatewayTags.NONE)
            .tag("team", "blue")
            .clientToken("secret-token")
            .build(),
        UpdateGateway.builder(EDGE)
            .infrastructureRoleArn(ROLE)
            .configuration(update())
            .deletionProtection(true)
            .propagateTags(PropagateGatewayTags.GATEWAY)
            .build(),
        DeleteGateway.builder(EDGE).build(),
        DescribeGateway.builder(EDGE).build(),
        DescribeGatewayResources.builder(EDGE).maxResults(20).nextToken("secret-page").build(),
        ListGateways.builder()
            .name("edge")
            .status(GatewayStatus.ACTIVE)
            .maxResults(50)
            .nextToken("secret-page")
            .build());
  }

  private static HostSharedAlb configuration() {
    return HostSharedAlb.builder()
        .subnet("subnet-1")
        .inboundSecurityGroup("sg-1")
        .ipAddressType(GatewayElbIpAddressType.IPV4)
        .scheme(GatewayElbScheme.INTERNAL)
        .webAclArn("arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/edge/1")
        .accessLogs(LOGS)
        .port(443)
        .protocol(GatewayAlbProtocol.HTTPS)
        .maxAlbCount(3)
        .httpDesync(GatewayAlbDesyncMitigationMode.STRICTEST)
        .testTrafficHeader(HEADER)
        .build();
  }

  private static HostSharedAlbUpdate update() {
    return HostSharedAlbUpdate.builder()
        .inboundSecurityGroup("sg-2")
        .webAclArn("arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/edge/2")
        .accessLogs(LOGS)
        .maxAlbCount(4)
        .httpDesync(GatewayAlbDesyncMitigationMode.MONITOR)
        .testTrafficHeader(HEADER)
        .build();
  }

  private static List<Operation<?, ?, ?, ?, ?>> associations() {
    return List.of(
        AssociateGatewayWithCluster.builder(EDGE, PROD).build(),
        DisassociateGatewayFromCluster.builder(EDGE, PROD).build(),
        ListGatewayClusterAssociations.builder()
            .gateway(EDGE)
            .cluster(PROD)
            .status(GatewayClusterAssociationStatus.ACTIVE)
            .maxResults(50)
            .nextToken("secret-page")
            .build(),
        ListGatewayRoutes.builder()
            .gateway(EDGE)
            .cluster(PROD)
            .service("shop")
            .serviceContainerPortName("web")
            .status(GatewayRouteStatus.ACTIVE)
            .maxResults(50)
            .nextToken("secret-page")
            .build(),
        DescribeGatewayRoute.builder(
                GatewayRouteRef.of("arn:aws:ecs:eu-west-1:123456789012:gateway-route/edge/1/2"))
            .build());
  }
}
