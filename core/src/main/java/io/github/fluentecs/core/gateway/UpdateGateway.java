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
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.PropagateGatewayTags;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.UpdateGatewayResponse;

/**
 * Changes a gateway without an interruption of traffic; it is UPDATE_IN_PROGRESS until every load
 * balancer has changed. What is absent stays.
 */
@Value.Immutable
public interface UpdateGateway
    extends Operation<
        UpdateGateway,
        UpdateGatewayRequest.Builder,
        UpdateGatewayRequest,
        UpdateGatewayResponse,
        GatewayState> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code UpdateGateway}; the throttle category of services is assumed. */
    public static final Action<UpdateGatewayRequest, UpdateGatewayResponse> ACTION =
        Action.of(
                UpdateGatewayRequest.class,
                UpdateGatewayResponse.class,
                ThrottleCategory.SERVICE_MODIFY)
            .calls(EcsClient::updateGateway, () -> EcsAsyncClient::updateGateway)
            .idempotent()
            .checked(GatewayRules::ofUpdate, GatewayRules::update)
            .onResource("gateway")
            .alsoNeeds("iam:PassRole")
            .build();

    private Newer() {}
  }

  /**
   * Returns the gateway.
   *
   * @return the gateway, by name or ARN (rule UpdateGateway/gateway)
   */
  GatewayRef gateway();

  /**
   * Returns the role with which the gateway manages its infrastructure.
   *
   * @return a role's ARN; absent keeps it
   */
  Optional<String> infrastructureRoleArn();

  /**
   * Returns the change of the configuration.
   *
   * @return of the gateway's own type; absent keeps it
   */
  Optional<HostSharedAlbUpdate> configuration();

  /**
   * Returns whether the gateway is protected from deletion.
   *
   * @return absent keeps it
   */
  Optional<Boolean> deletionProtection();

  /**
   * Returns whether the infrastructure gets the tags.
   *
   * @return GATEWAY or NONE (rule GW-9); absent keeps it
   */
  Optional<OpenEnum<PropagateGatewayTags>> propagateTags();

  @Override
  List<Consumer<? super UpdateGatewayRequest.Builder>> customizations();

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
  static UpdateGateway of(UpdateGatewayRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    UpdateGatewayRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.of(whole.gateway(), GatewayRef::of))
            .infrastructureRoleArn(Optional.ofNullable(whole.infrastructureRoleArn()))
            .configuration(Optional.ofNullable(whole.configuration()).map(HostSharedAlbUpdate::of))
            .deletionProtection(Optional.ofNullable(whole.deletionProtection()))
            .propagateTags(
                OpenEnum.parseNullable(PropagateGatewayTags.class, whole.propagateTagsAsString()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs update-gateway --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static UpdateGateway fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, UpdateGatewayRequest.builder())));
  }

  @Override
  default Action<UpdateGatewayRequest, UpdateGatewayResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default GatewayRef resource() {
    return gateway();
  }

  @Override
  default UpdateGatewayRequest.Builder draft() {
    return UpdateGatewayRequest.builder()
        .gateway(gateway().text())
        .infrastructureRoleArn(infrastructureRoleArn().orElse(null))
        .deletionProtection(deletionProtection().orElse(null))
        .configuration(configuration().map(HostSharedAlbUpdate::toSdk).orElse(null))
        .propagateTags(propagateTags().map(OpenEnum::text).orElse(null));
  }

  @Override
  default GatewayState result(UpdateGatewayResponse response) {
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

  /** Builds a {@link UpdateGateway}. Not thread-safe. */
  final class Builder extends ImmutableUpdateGateway.Builder {
    Builder() {}

    /**
     * Sets whether the infrastructure gets the tags.
     *
     * @param value the value
     * @return this builder
     */
    public Builder propagateTags(PropagateGatewayTags value) {
      return propagateTags(OpenEnum.of(value));
    }
  }
}
