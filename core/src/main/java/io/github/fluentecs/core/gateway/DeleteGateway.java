package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
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
import software.amazon.awssdk.services.ecs.model.DeleteGatewayRequest;
import software.amazon.awssdk.services.ecs.model.DeleteGatewayResponse;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;

/** Deletes a gateway that is not protected and not associated with any cluster. */
@Value.Immutable
public interface DeleteGateway
    extends Operation<
        DeleteGateway,
        DeleteGatewayRequest.Builder,
        DeleteGatewayRequest,
        DeleteGatewayResponse,
        GatewayState> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code DeleteGateway}; the throttle category of services is assumed. */
    public static final Action<DeleteGatewayRequest, DeleteGatewayResponse> ACTION =
        Action.of(
                DeleteGatewayRequest.class,
                DeleteGatewayResponse.class,
                ThrottleCategory.SERVICE_MODIFY)
            .calls(EcsClient::deleteGateway, () -> EcsAsyncClient::deleteGateway)
            .idempotent()
            .checked(GatewayRules::ofDelete, GatewayRules::delete)
            .onResource("gateway")
            .build();

    private Newer() {}
  }

  /**
   * Returns the gateway.
   *
   * @return the gateway, by name or ARN (rule DeleteGateway/gateway)
   */
  GatewayRef gateway();

  @Override
  List<Consumer<? super DeleteGatewayRequest.Builder>> customizations();

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
  static DeleteGateway of(DeleteGatewayRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy = builder(SdkRefs.of(sdk.gateway(), GatewayRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs delete-gateway --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static DeleteGateway fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, DeleteGatewayRequest.builder())));
  }

  @Override
  default Action<DeleteGatewayRequest, DeleteGatewayResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default GatewayRef resource() {
    return gateway();
  }

  @Override
  default DeleteGatewayRequest.Builder draft() {
    return DeleteGatewayRequest.builder().gateway(gateway().text());
  }

  @Override
  default GatewayState result(DeleteGatewayResponse response) {
    return new GatewayState(
        GatewayRef.of(response.gatewayArn()),
        response.name(),
        OpenEnum.parseNullable(GatewayStatus.class, response.statusAsString()));
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DeleteGateway}. Not thread-safe. */
  final class Builder extends ImmutableDeleteGateway.Builder {
    Builder() {}
  }
}
