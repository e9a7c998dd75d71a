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
import software.amazon.awssdk.services.ecs.model.AssociateGatewayWithClusterRequest;
import software.amazon.awssdk.services.ecs.model.AssociateGatewayWithClusterResponse;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationStatus;

/** Associates a gateway with a cluster, whose services can use it from their next update on. */
@Value.Immutable
public interface AssociateGatewayWithCluster
    extends Operation<
        AssociateGatewayWithCluster,
        AssociateGatewayWithClusterRequest.Builder,
        AssociateGatewayWithClusterRequest,
        AssociateGatewayWithClusterResponse,
        GatewayClusterAssociation> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /**
     * The operation {@code AssociateGatewayWithCluster}; the throttle category of services is
     * assumed.
     */
    public static final Action<
            AssociateGatewayWithClusterRequest, AssociateGatewayWithClusterResponse>
        ACTION =
            Action.of(
                    AssociateGatewayWithClusterRequest.class,
                    AssociateGatewayWithClusterResponse.class,
                    ThrottleCategory.SERVICE_MODIFY)
                .calls(
                    EcsClient::associateGatewayWithCluster,
                    () -> EcsAsyncClient::associateGatewayWithCluster)
                .idempotent()
                .checked(AssociationRules::ofAssociate, AssociationRules::associate)
                .onResource("gateway")
                .build();

    private Newer() {}
  }

  /**
   * Returns the gateway.
   *
   * @return the gateway, by name or ARN (rule AssociateGatewayWithCluster/gateway)
   */
  GatewayRef gateway();

  /**
   * Returns the cluster.
   *
   * @return the cluster (rule ID-2)
   */
  ClusterRef cluster();

  @Override
  List<Consumer<? super AssociateGatewayWithClusterRequest.Builder>> customizations();

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
  static AssociateGatewayWithCluster of(AssociateGatewayWithClusterRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.of(sdk.gateway(), GatewayRef::of), SdkRefs.cluster(sdk.cluster()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs associate-gateway-with-cluster --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static AssociateGatewayWithCluster fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, AssociateGatewayWithClusterRequest.builder())));
  }

  @Override
  default Action<AssociateGatewayWithClusterRequest, AssociateGatewayWithClusterResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default GatewayRef resource() {
    return gateway();
  }

  @Override
  default AssociateGatewayWithClusterRequest.Builder draft() {
    return AssociateGatewayWithClusterRequest.builder()
        .gateway(gateway().text())
        .cluster(cluster().text());
  }

  @Override
  default GatewayClusterAssociation result(AssociateGatewayWithClusterResponse response) {
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

  /** Builds a {@link AssociateGatewayWithCluster}. Not thread-safe. */
  final class Builder extends ImmutableAssociateGatewayWithCluster.Builder {
    Builder() {}
  }
}
