package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationStatus;
import software.amazon.awssdk.services.ecs.model.GatewayClusterAssociationSummary;
import software.amazon.awssdk.services.ecs.model.ListGatewayClusterAssociationsRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewayClusterAssociationsResponse;

/** Lists the associations of gateways with clusters page by page. */
@Value.Immutable
public interface ListGatewayClusterAssociations
    extends PagedOperation<
        ListGatewayClusterAssociations,
        ListGatewayClusterAssociationsRequest.Builder,
        ListGatewayClusterAssociationsRequest,
        ListGatewayClusterAssociationsResponse,
        GatewayClusterAssociation> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /**
     * The operation {@code ListGatewayClusterAssociations}; the throttle category of services is
     * assumed.
     */
    public static final Action<
            ListGatewayClusterAssociationsRequest, ListGatewayClusterAssociationsResponse>
        ACTION =
            Action.of(
                    ListGatewayClusterAssociationsRequest.class,
                    ListGatewayClusterAssociationsResponse.class,
                    ThrottleCategory.SERVICE_READ)
                .calls(
                    EcsClient::listGatewayClusterAssociations,
                    () -> EcsAsyncClient::listGatewayClusterAssociations)
                .readOnly()
                .checked(AssociationRules::ofList, AssociationRules::list)
                .build();

    private Newer() {}
  }

  /**
   * Returns the gateway.
   *
   * @return a gateway; absent means all
   */
  Optional<GatewayRef> gateway();

  /**
   * Returns the cluster.
   *
   * @return a cluster; absent means all
   */
  Optional<ClusterRef> cluster();

  /**
   * Returns the statuses to list.
   *
   * @return statuses (rule GW-10); none means all
   */
  List<OpenEnum<GatewayClusterAssociationStatus>> statuses();

  /**
   * Returns the page size.
   *
   * @return 1 or more (rule ListGatewayClusterAssociations/maxResults); absent means 100
   */
  OptionalInt maxResults();

  /**
   * Returns the token of the page to read.
   *
   * @return the token of the previous page; absent means the first page
   */
  @Value.Redacted
  Optional<String> nextToken();

  @Override
  List<Consumer<? super ListGatewayClusterAssociationsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @return a builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ListGatewayClusterAssociations of(ListGatewayClusterAssociationsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    ListGatewayClusterAssociationsRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder()
            .gateway(SdkRefs.optional(whole.gateway(), GatewayRef::of))
            .cluster(SdkRefs.optional(whole.cluster(), ClusterRef::of))
            .statuses(
                SdkValues.enums(GatewayClusterAssociationStatus.class, whole.statusAsStrings()))
            .maxResults(SdkValues.optional(whole.maxResults()))
            .nextToken(Optional.ofNullable(whole.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-gateway-cluster-associations --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static ListGatewayClusterAssociations fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, ListGatewayClusterAssociationsRequest.builder())));
  }

  @Override
  default Action<ListGatewayClusterAssociationsRequest, ListGatewayClusterAssociationsResponse>
      action() {
    return Newer.ACTION;
  }

  @Override
  default ResourceRef resource() {
    return gateway().<ResourceRef>map(ref -> ref).orElseGet(AccountRef::ofCaller);
  }

  @Override
  default ListGatewayClusterAssociationsRequest.Builder draft() {
    return ListGatewayClusterAssociationsRequest.builder()
        .gateway(gateway().map(ResourceRef::text).orElse(null))
        .cluster(cluster().map(ResourceRef::text).orElse(null))
        .statusWithStrings(OpenEnum.textsOrNull(statuses()))
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<GatewayClusterAssociation> result(ListGatewayClusterAssociationsResponse response) {
    return Page.of(
        response.gatewayClusterAssociations(),
        ListGatewayClusterAssociations::association,
        response.nextToken());
  }

  private static GatewayClusterAssociation association(GatewayClusterAssociationSummary summary) {
    return new GatewayClusterAssociation(
        GatewayRef.of(SdkValues.text(summary.gatewayArn())),
        ClusterRef.of(SdkValues.text(summary.clusterArn())),
        OpenEnum.parseNullable(GatewayClusterAssociationStatus.class, summary.statusAsString()));
  }

  @Override
  default ListGatewayClusterAssociations startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListGatewayClusterAssociations}. Not thread-safe. */
  final class Builder extends ImmutableListGatewayClusterAssociations.Builder {
    Builder() {}

    /**
     * Adds statuses to list.
     *
     * @param values the statuses
     * @return this builder
     */
    public Builder statuses(GatewayClusterAssociationStatus... values) {
      return addAllStatuses(OpenEnum.listOf(values));
    }

    /**
     * Adds a status to list.
     *
     * @param status the status
     * @return this builder
     */
    public Builder status(GatewayClusterAssociationStatus status) {
      Objects.requireNonNull(status, "status");
      return status(OpenEnum.of(status));
    }
  }
}
