package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.CreateGatewayResponse;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.PropagateGatewayTags;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * Creates a gateway, which is ACTIVE at once; ECS makes its load balancers once a service uses it.
 */
@Value.Immutable
public interface CreateGateway
    extends Operation<
        CreateGateway,
        CreateGatewayRequest.Builder,
        CreateGatewayRequest,
        CreateGatewayResponse,
        GatewayState> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code CreateGateway}; the throttle category of services is assumed. */
    public static final Action<CreateGatewayRequest, CreateGatewayResponse> ACTION =
        Action.of(
                CreateGatewayRequest.class,
                CreateGatewayResponse.class,
                ThrottleCategory.SERVICE_MODIFY)
            .calls(EcsClient::createGateway, () -> EcsAsyncClient::createGateway)
            .clientToken(
                CreateGatewayRequest::clientToken, CreateGatewayRequest.Builder::clientToken)
            .checked(GatewayRules::ofCreate, GatewayRules::create)
            .alsoNeeds("iam:PassRole", "ecs:TagResource")
            .build();

    private Newer() {}
  }

  /**
   * Returns the name.
   *
   * @return 1 to 255 characters (rule CreateGateway/name), unique in the account
   */
  String name();

  /**
   * Returns the role with which the gateway manages its infrastructure.
   *
   * @return a role's ARN (rule CreateGateway/infrastructureRoleArn)
   */
  String infrastructureRoleArn();

  /**
   * Returns the configuration, which decides the type of the gateway.
   *
   * @return the configuration (rules GW-1 to GW-8)
   */
  HostSharedAlb configuration();

  /**
   * Returns whether gateway and load balancers are protected from deletion.
   *
   * @return absent means yes
   */
  Optional<Boolean> deletionProtection();

  /**
   * Returns whether the infrastructure gets the tags.
   *
   * @return GATEWAY or NONE (rule GW-9); absent means GATEWAY
   */
  Optional<OpenEnum<PropagateGatewayTags>> propagateTags();

  /**
   * Returns the tags.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  /**
   * Returns the client token.
   *
   * @return a token; absent means a new one for each execution
   */
  @Value.Redacted
  Optional<String> clientToken();

  @Override
  List<Consumer<? super CreateGatewayRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param name the name of the new gateway
   * @param infrastructureRoleArn the role with which it manages its infrastructure
   * @param configuration its configuration
   * @return a builder
   */
  static Builder builder(String name, String infrastructureRoleArn, HostSharedAlb configuration) {
    return new Builder()
        .name(name)
        .infrastructureRoleArn(infrastructureRoleArn)
        .configuration(configuration);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static CreateGateway of(CreateGatewayRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    CreateGatewayRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(
                SdkValues.text(whole.name()),
                SdkValues.text(whole.infrastructureRoleArn()),
                HostSharedAlb.of(whole.configuration()))
            .deletionProtection(Optional.ofNullable(whole.deletionProtection()))
            .propagateTags(
                OpenEnum.parseNullable(PropagateGatewayTags.class, whole.propagateTagsAsString()))
            .tags(SdkValues.map(whole.tags(), Tag::key, Tag::value))
            .clientToken(Optional.ofNullable(whole.clientToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs create-gateway --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static CreateGateway fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, CreateGatewayRequest.builder())));
  }

  @Override
  default Action<CreateGatewayRequest, CreateGatewayResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default GatewayRef resource() {
    return GatewayRef.of(name());
  }

  @Override
  default CreateGatewayRequest.Builder draft() {
    return CreateGatewayRequest.builder()
        .name(name())
        .infrastructureRoleArn(infrastructureRoleArn())
        .clientToken(clientToken().orElse(null))
        .deletionProtection(deletionProtection().orElse(null))
        .configuration(configuration().toSdk())
        .tags(Tags.toSdk(tags()))
        .propagateTags(propagateTags().map(OpenEnum::text).orElse(null));
  }

  @Override
  default GatewayState result(CreateGatewayResponse response) {
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

  /** Builds a {@link CreateGateway}. Not thread-safe. */
  final class Builder extends ImmutableCreateGateway.Builder {
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
