package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * Creates a capacity provider for an Auto Scaling group or managed instances. The Fargate providers
 * always exist. An existing name is an error, even if everything else is equal.
 */
@Value.Immutable
public interface CreateCapacityProvider
    extends Operation<
        CreateCapacityProvider,
        CreateCapacityProviderRequest.Builder,
        CreateCapacityProviderRequest,
        CreateCapacityProviderResponse,
        CapacityProvider> {
  /** The operation {@code CreateCapacityProvider}. */
  Action<CreateCapacityProviderRequest, CreateCapacityProviderResponse> ACTION =
      Action.of(
              CreateCapacityProviderRequest.class,
              CreateCapacityProviderResponse.class,
              ThrottleCategory.CAPACITY_PROVIDER_MODIFY)
          .calls(EcsClient::createCapacityProvider, () -> EcsAsyncClient::createCapacityProvider)
          .idempotent()
          .checked(CapacityProviderRules::ofCreate, CapacityProviderRules::create)
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .build();

  /**
   * Returns the name.
   *
   * @return 1 to 255 letters, digits, hyphens and underscores, not beginning with aws, ecs or
   *     fargate (rule NM-3)
   */
  String name();

  /**
   * Returns the source of the instances.
   *
   * @return an Auto Scaling group or managed instances
   */
  InstanceProvider provider();

  /**
   * Returns the tags.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  @Override
  List<Consumer<? super CreateCapacityProviderRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param name the name of the new capacity provider
   * @param provider the source of the instances
   * @return a builder
   */
  static Builder builder(String name, InstanceProvider provider) {
    return new Builder().name(name).provider(provider);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static CreateCapacityProvider of(CreateCapacityProviderRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    CreateCapacityProviderRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkValues.text(whole.name()), InstanceProviders.of(whole))
            .tags(SdkValues.map(whole.tags(), Tag::key, Tag::value));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs create-capacity-provider --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static CreateCapacityProvider fromJson(String json) {
    return of(RequestJson.read(json, CreateCapacityProviderRequest.builder()));
  }

  @Override
  default Action<CreateCapacityProviderRequest, CreateCapacityProviderResponse> action() {
    return ACTION;
  }

  @Override
  default CapacityProviderRef resource() {
    return CapacityProviderRef.of(name());
  }

  @Override
  default CreateCapacityProviderRequest.Builder draft() {
    CreateCapacityProviderRequest.Builder request =
        CreateCapacityProviderRequest.builder().name(name()).tags(Tags.toSdk(tags()));
    if (provider() instanceof AutoScalingGroupProvider group) {
      request.autoScalingGroupProvider(group.toSdk());
    } else if (provider() instanceof ManagedInstancesProvider managed) {
      request.cluster(managed.cluster().text()).managedInstancesProvider(managed.toSdk());
    }
    return request;
  }

  @Override
  default CapacityProvider result(CreateCapacityProviderResponse response) {
    return CapacityProvider.of(response.capacityProvider());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link CreateCapacityProvider}. Not thread-safe. */
  final class Builder extends ImmutableCreateCapacityProvider.Builder {
    Builder() {}
  }
}
