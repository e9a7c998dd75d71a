package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.GatewayRef;
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
import software.amazon.awssdk.services.ecs.model.DescribeGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DescribeGatewayResponse;

/** Describes a gateway. */
@Value.Immutable
public interface DescribeGateway
    extends Operation<
        DescribeGateway,
        DescribeGatewayRequest.Builder,
        DescribeGatewayRequest,
        DescribeGatewayResponse,
        Gateway> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code DescribeGateway}; the throttle category of services is assumed. */
    public static final Action<DescribeGatewayRequest, DescribeGatewayResponse> ACTION =
        Action.of(
                DescribeGatewayRequest.class,
                DescribeGatewayResponse.class,
                ThrottleCategory.SERVICE_READ)
            .calls(EcsClient::describeGateway, () -> EcsAsyncClient::describeGateway)
            .readOnly()
            .checked(GatewayRules::ofDescribe, GatewayRules::describe)
            .onResource("gateway")
            .build();

    private Newer() {}
  }

  /**
   * Returns the gateway.
   *
   * @return the gateway, by name or ARN (rule DescribeGateway/gateway)
   */
  GatewayRef gateway();

  @Override
  List<Consumer<? super DescribeGatewayRequest.Builder>> customizations();

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
  static DescribeGateway of(DescribeGatewayRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy = builder(SdkRefs.of(sdk.gateway(), GatewayRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-gateway --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static DescribeGateway fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, DescribeGatewayRequest.builder())));
  }

  @Override
  default Action<DescribeGatewayRequest, DescribeGatewayResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default GatewayRef resource() {
    return gateway();
  }

  @Override
  default DescribeGatewayRequest.Builder draft() {
    return DescribeGatewayRequest.builder().gateway(gateway().text());
  }

  @Override
  default Gateway result(DescribeGatewayResponse response) {
    return Gateway.of(response.gateway());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeGateway}. Not thread-safe. */
  final class Builder extends ImmutableDescribeGateway.Builder {
    Builder() {}
  }
}
