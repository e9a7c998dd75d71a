package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.GatewayRouteRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRouteRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRouteResponse;

/** Describes a route of a gateway to a service. */
@Value.Immutable
public interface DescribeGatewayRoute
    extends Operation<
        DescribeGatewayRoute,
        DescribeGatewayRouteRequest.Builder,
        DescribeGatewayRouteRequest,
        DescribeGatewayRouteResponse,
        GatewayRoute> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code DescribeGatewayRoute}; the throttle category of services is assumed. */
    public static final Action<DescribeGatewayRouteRequest, DescribeGatewayRouteResponse> ACTION =
        Action.of(
                DescribeGatewayRouteRequest.class,
                DescribeGatewayRouteResponse.class,
                ThrottleCategory.SERVICE_READ)
            .calls(EcsClient::describeGatewayRoute, () -> EcsAsyncClient::describeGatewayRoute)
            .readOnly()
            .checked(RouteRules::ofDescribe, RouteRules::describe)
            .onResource("gatewayRouteArn")
            .build();

    private Newer() {}
  }

  /**
   * Returns the route.
   *
   * @return the route, by its ARN (rule DescribeGatewayRoute/gatewayRouteArn)
   */
  GatewayRouteRef route();

  @Override
  List<Consumer<? super DescribeGatewayRouteRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param route the route
   * @return a builder
   */
  static Builder builder(GatewayRouteRef route) {
    return new Builder().route(route);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeGatewayRoute of(DescribeGatewayRouteRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy = builder(SdkRefs.of(sdk.gatewayRouteArn(), GatewayRouteRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-gateway-route --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static DescribeGatewayRoute fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, DescribeGatewayRouteRequest.builder())));
  }

  @Override
  default Action<DescribeGatewayRouteRequest, DescribeGatewayRouteResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default GatewayRouteRef resource() {
    return route();
  }

  @Override
  default DescribeGatewayRouteRequest.Builder draft() {
    return DescribeGatewayRouteRequest.builder().gatewayRouteArn(route().text());
  }

  @Override
  default GatewayRoute result(DescribeGatewayRouteResponse response) {
    return GatewayRoute.of(response.gatewayRoute());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeGatewayRoute}. Not thread-safe. */
  final class Builder extends ImmutableDescribeGatewayRoute.Builder {
    Builder() {}
  }
}
