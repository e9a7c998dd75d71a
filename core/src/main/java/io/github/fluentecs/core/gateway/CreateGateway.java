package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateGatewayRequest;
import software.amazon.awssdk.services.ecs.model.CreateGatewayResponse;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.PropagateGatewayTags;

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
