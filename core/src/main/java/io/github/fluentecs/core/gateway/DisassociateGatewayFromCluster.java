package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DisassociateGatewayFromClusterRequest;
import software.amazon.awssdk.services.ecs.model.DisassociateGatewayFromClusterResponse;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationStatus;

/**
 * Ends the association of a gateway with a cluster; it is DISASSOCIATING until no service of the
 * cluster has a route.
 */
@Value.Immutable
public interface DisassociateGatewayFromCluster
    extends Operation<
        DisassociateGatewayFromCluster,
        DisassociateGatewayFromClusterRequest.Builder,
        DisassociateGatewayFromClusterRequest,
        DisassociateGatewayFromClusterResponse,
        GatewayClusterAssociation> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /**
     * The operation {@code DisassociateGatewayFromCluster}; the throttle category of services is
     * assumed.
     */
    public static final Action<
            DisassociateGatewayFromClusterRequest, DisassociateGatewayFromClusterResponse>
        ACTION =
            Action.of(
                    DisassociateGatewayFromClusterRequest.class,
                    DisassociateGatewayFromClusterResponse.class,
                    ThrottleCategory.SERVICE_MODIFY)
                .calls(
                    EcsClient::disassociateGatewayFromCluster,
                    () -> EcsAsyncClient::disassociateGatewayFromCluster)
                .idempotent()
                .checked(AssociationRules::ofDisassociate, AssociationRules::disassociate)
                .onResource("gateway")
                .build();

    private Newer() {}
  }

  /**
   * Returns the gateway.
   *
   * @return the gateway, by name or ARN (rule DisassociateGatewayFromCluster/gateway)
   */
  GatewayRef gateway();

  /**
   * Returns the cluster.
   *
   * @return the cluster (rule ID-2)
   */
  ClusterRef cluster();

  @Override
  List<Consumer<? super DisassociateGatewayFromClusterRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param gateway the gateway
   * @param cluster the cluster
   * @return a builder
   */
  static Builder builder(GatewayRef gateway, ClusterRef cluster) {
    return new Builder().gateway(gateway).cluster(cluster);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DisassociateGatewayFromCluster of(DisassociateGatewayFromClusterRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.of(sdk.gateway(), GatewayRef::of), SdkRefs.cluster(sdk.cluster()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs disassociate-gateway-from-cluster --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static DisassociateGatewayFromCluster fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, DisassociateGatewayFromClusterRequest.builder())));
  }

  @Override
  default Action<DisassociateGatewayFromClusterRequest, DisassociateGatewayFromClusterResponse>
      action() {
    return Newer.ACTION;
  }

  @Override
  default GatewayRef resource() {
    return gateway();
  }

  @Override
  default DisassociateGatewayFromClusterRequest.Builder draft() {
    return DisassociateGatewayFromClusterRequest.builder()
        .gateway(gateway().text())
        .cluster(cluster().text());
  }

  @Override
  default GatewayClusterAssociation result(DisassociateGatewayFromClusterResponse response) {
    return new GatewayClusterAssociation(
        GatewayRef.of(response.gatewayArn()),
        ClusterRef.of(response.clusterArn()),
        OpenEnum.parseNullable(GatewayClusterAssociationStatus.class, response.statusAsString()));
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DisassociateGatewayFromCluster}. Not thread-safe. */
  final class Builder extends ImmutableDisassociateGatewayFromCluster.Builder {
    Builder() {}
  }
}
