package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AccessType;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.CreateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.CreateGatewayResponse;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayAlbConfiguration;
import software.amazon.awssdk.services.ecs.model.Gateway;
import software.amazon.awssdk.services.ecs.model.GatewayAlbDesyncMitigationMode;
import software.amazon.awssdk.services.ecs.model.GatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.GatewayElbScheme;
import software.amazon.awssdk.services.ecs.model.GatewayNotFoundException;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.PropagateGatewayTags;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayConfiguration;

class GatewayTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/ecsInfrastructureRole";

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  @AfterEach
  void close() {
    ecs.close();
  }

  private CreateGatewayResponse create(String name, Consumer<CreateGatewayRequest.Builder> more) {
    return ecs.createGateway(
        request ->
            more.accept(
                request
                    .name(name)
                    .infrastructureRoleArn(ROLE)
                    .configuration(GatewayConfiguration.fromHostSharedAlb(alb -> {}))));
  }

  private CreateGatewayResponse create(String name) {
    return create(name, request -> {});
  }

  private Gateway describe(String gateway) {
    return ecs.describeGateway(r -> r.gateway(gateway)).gateway();
  }

  @Test
  void create_leastRequest_isActiveWithTheDocumentedDefaults() {
    CreateGatewayResponse created = create("edge");

    assertThat(created.status()).isEqualTo(GatewayStatus.ACTIVE);
    assertThat(created.gatewayArn())
        .matches("arn:aws:ecs:us-east-1:123456789012:gateway/edge/[0-9a-f]{32}");
    Gateway gateway = describe(created.gatewayArn());
    assertThat(gateway).isEqualTo(describe("edge"));
    assertThat(gateway.deletionProtection()).isTrue();
    assertThat(gateway.propagateTags()).isEqualTo(PropagateGatewayTags.GATEWAY);
    assertThat(gateway.accessType()).isEqualTo(AccessType.PUBLIC);
    assertThat(gateway.createdAt()).isEqualTo(gateway.updatedAt());
    DescribeGatewayAlbConfiguration alb = gateway.configuration().hostSharedAlb();
    assertThat(alb.port()).isEqualTo(443);
    assertThat(alb.protocolAsString()).isEqualTo("HTTPS");
    assertThat(alb.schemeAsString()).isEqualTo("internet-facing");
    assertThat(alb.maxAlbCount()).isEqualTo(10);
    assertThat(alb.currentAlbCount()).isZero();
    assertThat(alb.httpDesyncAsString()).isEqualTo("defensive");
    assertThat(alb.networkConfiguration().ipAddressTypeAsString()).isEqualTo("dualstack");
    assertThat(alb.networkConfiguration().subnets()).hasSize(3);
  }

  @Test
  void create_internalGateway_isPrivate() {
    create(
        "inside",
        r ->
            r.configuration(
                GatewayConfiguration.fromHostSharedAlb(
                    alb -> alb.scheme(GatewayElbScheme.INTERNAL))));

    assertThat(describe("inside").accessType()).isEqualTo(AccessType.PRIVATE);
  }

  @Test
  void create_sameToken_makesOneGateway() {
    CreateGatewayResponse first = create("edge", r -> r.clientToken("once"));

    assertThat(create("edge", r -> r.clientToken("once")).gatewayArn())
        .isEqualTo(first.gatewayArn());
    assertThatThrownBy(() -> create("edge", r -> r.clientToken("twice")))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("already exists");
  }

  @Test
  void create_brokenRequests_areRefused() {
    assertThatThrownBy(() -> create("a".repeat(256))).isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> create("edge", r -> r.infrastructureRoleArn(null)))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> create("edge", r -> r.configuration((GatewayConfiguration) null)))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(
            () ->
                create(
                    "edge",
                    r ->
                        r.configuration(
                            GatewayConfiguration.fromHostSharedAlb(alb -> alb.port(80)))))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("443");
    assertThat(ecs.listGateways(r -> {}).gateways()).isEmpty();
  }

  @Test
  void update_gateway_isInProgressAndThenComplete() {
    create("edge");

    assertThat(
            ecs.updateGateway(
                    r ->
                        r.gateway("edge")
                            .configuration(
                                UpdateGatewayConfiguration.fromHostSharedAlb(
                                    alb ->
                                        alb.httpDesync(GatewayAlbDesyncMitigationMode.STRICTEST))))
                .status())
        .isEqualTo(GatewayStatus.UPDATE_IN_PROGRESS);

    simulator.time().advance(Duration.ofMinutes(1));
    Gateway gateway = describe("edge");
    assertThat(gateway.status()).isEqualTo(GatewayStatus.UPDATE_COMPLETE);
    assertThat(gateway.configuration().hostSharedAlb().httpDesyncAsString()).isEqualTo("strictest");
    assertThat(gateway.configuration().hostSharedAlb().maxAlbCount()).isEqualTo(10);
    assertThat(gateway.updatedAt()).isAfterOrEqualTo(gateway.createdAt());
  }

  @Test
  void delete_protectedGateway_isRefusedUntilProtectionIsOff() {
    create("edge");

    assertThatThrownBy(() -> ecs.deleteGateway(r -> r.gateway("edge")))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("deletion protection");

    ecs.updateGateway(r -> r.gateway("edge").deletionProtection(false));
    assertThat(ecs.deleteGateway(r -> r.gateway("edge")).status()).isEqualTo(GatewayStatus.DELETED);
    assertThatThrownBy(() -> describe("edge")).isInstanceOf(GatewayNotFoundException.class);
    simulator.time().advance(Duration.ofMinutes(1));
    assertThat(create("edge").status()).isEqualTo(GatewayStatus.ACTIVE);
  }

  @Test
  void list_byNamesAndStatus_pagesThroughThem() {
    create("a");
    create("b");
    create("c");
    ecs.updateGateway(r -> r.gateway("b").deletionProtection(false));

    assertThat(ecs.listGatewaysPaginator(r -> r.maxResults(2)).gateways())
        .extracting(each -> each.name())
        .containsExactly("a", "b", "c");
    assertThat(ecs.listGateways(r -> r.names("b", "c").status(GatewayStatus.ACTIVE)).gateways())
        .extracting(each -> each.name())
        .containsExactly("c");
  }

  @Test
  void tags_ofAGateway_areReadAndChangedByTheOperationsOnTags() {
    String arn =
        create("edge", r -> r.tags(Tag.builder().key("team").value("web").build())).gatewayArn();

    ecs.tagResource(r -> r.resourceArn(arn).tags(Tag.builder().key("stage").value("test").build()));

    assertThat(ecs.listTagsForResource(r -> r.resourceArn(arn)).tags()).hasSize(2);
    assertThat(describe("edge").tags()).hasSize(2);
  }
}
