package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResourcesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResourcesResponse;
import software.amazon.awssdk.services.ecs.model.ElbGatewayResources;

/** Describes the load balancers of a gateway page by page, with the routes that use each. */
@Value.Immutable
public interface DescribeGatewayResources
    extends PagedOperation<
        DescribeGatewayResources,
        DescribeGatewayResourcesRequest.Builder,
        DescribeGatewayResourcesRequest,
        DescribeGatewayResourcesResponse,
        GatewayLoadBalancer> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /**
     * The operation {@code DescribeGatewayResources}; the throttle category of services is assumed.
     */
    public static final Action<DescribeGatewayResourcesRequest, DescribeGatewayResourcesResponse>
        ACTION =
            Action.of(
                    DescribeGatewayResourcesRequest.class,
                    DescribeGatewayResourcesResponse.class,
                    ThrottleCategory.SERVICE_READ)
                .calls(
                    EcsClient::describeGatewayResources,
                    () -> EcsAsyncClient::describeGatewayResources)
                .readOnly()
                .checked(GatewayRules::ofDescribeResources, GatewayRules::describeResources)
                .onResource("gateway")
                .build();

    private Newer() {}
  }

  /**
   * Returns the gateway.
   *
   * @return the gateway, by name or ARN (rule DescribeGatewayResources/gateway)
   */
  GatewayRef gateway();

  /**
   * Returns the page size.
   *
   * @return 1 to 20 (rule DescribeGatewayResources/maxResults); absent means 10
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
  List<Consumer<? super DescribeGatewayResourcesRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param gateway the gateway
   * @return a builder
   */
  static Builder builder(GatewayRef gateway) {
    return new Builder().gateway(gateway);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeGatewayResources of(DescribeGatewayResourcesRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.of(sdk.gateway(), GatewayRef::of))
            .maxResults(SdkValues.optional(sdk.maxResults()))
            .nextToken(Optional.ofNullable(sdk.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-gateway-resources --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static DescribeGatewayResources fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, DescribeGatewayResourcesRequest.builder())));
  }

  @Override
  default Action<DescribeGatewayResourcesRequest, DescribeGatewayResourcesResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default GatewayRef resource() {
    return gateway();
  }

  @Override
  default DescribeGatewayResourcesRequest.Builder draft() {
    return DescribeGatewayResourcesRequest.builder()
        .gateway(gateway().text())
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<GatewayLoadBalancer> result(DescribeGatewayResourcesResponse response) {
    return Page.of(balancers(response), GatewayLoadBalancer::of, response.nextToken());
  }

  private static List<ElbGatewayResources> balancers(DescribeGatewayResourcesResponse response) {
    return response.gatewayResources() == null || response.gatewayResources().resources() == null
        ? List.of()
        : SdkLists.present(response.gatewayResources().resources().hostSharedAlb());
  }

  @Override
  default DescribeGatewayResources startingAt(String nextToken) {
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

  /** Builds a {@link DescribeGatewayResources}. Not thread-safe. */
  final class Builder extends ImmutableDescribeGatewayResources.Builder {
    Builder() {}
  }
}
