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
import software.amazon.awssdk.services.ecs.model.GatewayRouteStatus;
import software.amazon.awssdk.services.ecs.model.ListGatewayRoutesRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewayRoutesResponse;

/** Lists the routes of gateways to services page by page. */
@Value.Immutable
public interface ListGatewayRoutes
    extends PagedOperation<
        ListGatewayRoutes,
        ListGatewayRoutesRequest.Builder,
        ListGatewayRoutesRequest,
        ListGatewayRoutesResponse,
        GatewayRouteSummary> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code ListGatewayRoutes}; the throttle category of services is assumed. */
    public static final Action<ListGatewayRoutesRequest, ListGatewayRoutesResponse> ACTION =
        Action.of(
                ListGatewayRoutesRequest.class,
                ListGatewayRoutesResponse.class,
                ThrottleCategory.SERVICE_READ)
            .calls(EcsClient::listGatewayRoutes, () -> EcsAsyncClient::listGatewayRoutes)
            .readOnly()
            .checked(RouteRules::ofList, RouteRules::list)
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
   * Returns the service.
   *
   * @return a name, which services of several clusters may have, or an ARN; absent means all
   */
  Optional<String> service();

  /**
   * Returns the port of the container.
   *
   * @return its name in the task definition; absent means all
   */
  Optional<String> serviceContainerPortName();

  /**
   * Returns the statuses to list.
   *
   * @return statuses (rule GW-10); none means all
   */
  List<OpenEnum<GatewayRouteStatus>> statuses();

  /**
   * Returns the page size.
   *
   * @return 1 or more (rule ListGatewayRoutes/maxResults); absent means 100
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
  List<Consumer<? super ListGatewayRoutesRequest.Builder>> customizations();

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
  static ListGatewayRoutes of(ListGatewayRoutesRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    ListGatewayRoutesRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder()
            .gateway(SdkRefs.optional(whole.gateway(), GatewayRef::of))
            .cluster(SdkRefs.optional(whole.cluster(), ClusterRef::of))
            .service(Optional.ofNullable(whole.service()))
            .serviceContainerPortName(Optional.ofNullable(whole.serviceContainerPortName()))
            .statuses(SdkValues.enums(GatewayRouteStatus.class, whole.statusAsStrings()))
            .maxResults(SdkValues.optional(whole.maxResults()))
            .nextToken(Optional.ofNullable(whole.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-gateway-routes --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static ListGatewayRoutes fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, ListGatewayRoutesRequest.builder())));
  }

  @Override
  default Action<ListGatewayRoutesRequest, ListGatewayRoutesResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default ResourceRef resource() {
    return gateway().<ResourceRef>map(ref -> ref).orElseGet(AccountRef::ofCaller);
  }

  @Override
  default ListGatewayRoutesRequest.Builder draft() {
    return ListGatewayRoutesRequest.builder()
        .gateway(gateway().map(ResourceRef::text).orElse(null))
        .cluster(cluster().map(ResourceRef::text).orElse(null))
        .service(service().orElse(null))
        .serviceContainerPortName(serviceContainerPortName().orElse(null))
        .statusWithStrings(OpenEnum.textsOrNull(statuses()))
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<GatewayRouteSummary> result(ListGatewayRoutesResponse response) {
    return Page.of(response.gatewayRoutes(), GatewayRouteSummary::of, response.nextToken());
  }

  @Override
  default ListGatewayRoutes startingAt(String nextToken) {
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

  /** Builds a {@link ListGatewayRoutes}. Not thread-safe. */
  final class Builder extends ImmutableListGatewayRoutes.Builder {
    Builder() {}

    /**
     * Adds statuses to list.
     *
     * @param values the statuses
     * @return this builder
     */
    public Builder statuses(GatewayRouteStatus... values) {
      return addAllStatuses(OpenEnum.listOf(values));
    }

    /**
     * Adds a status to list.
     *
     * @param status the status
     * @return this builder
     */
    public Builder status(GatewayRouteStatus status) {
      Objects.requireNonNull(status, "status");
      return status(OpenEnum.of(status));
    }
  }
}
