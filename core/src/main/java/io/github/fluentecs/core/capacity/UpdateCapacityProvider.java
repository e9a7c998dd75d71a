package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderResponse;

/** Changes a capacity provider. Its name and kind cannot change. */
@Value.Immutable
public interface UpdateCapacityProvider
    extends Operation<
        UpdateCapacityProvider,
        UpdateCapacityProviderRequest.Builder,
        UpdateCapacityProviderRequest,
        UpdateCapacityProviderResponse,
        CapacityProvider> {
  /** The operation {@code UpdateCapacityProvider}. */
  Action<UpdateCapacityProviderRequest, UpdateCapacityProviderResponse> ACTION =
      Action.of(
              UpdateCapacityProviderRequest.class,
              UpdateCapacityProviderResponse.class,
              ThrottleCategory.CAPACITY_PROVIDER_MODIFY)
          .calls(EcsClient::updateCapacityProvider, () -> EcsAsyncClient::updateCapacityProvider)
          .idempotent()
          .checked(CapacityProviderRules::ofUpdate, CapacityProviderRules::update)
          .onResource("name")
          .alsoNeeds("iam:PassRole")
          .build();

  /**
   * Returns the capacity provider.
   *
   * @return its name; the Fargate providers cannot be changed
   */
  CapacityProviderRef capacityProvider();

  /**
   * Returns what changes.
   *
   * @return the change of an Auto Scaling group provider, or of managed instances
   */
  InstanceProviderUpdate change();

  @Override
  List<Consumer<? super UpdateCapacityProviderRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param capacityProvider the capacity provider
   * @param change what changes
   * @return a builder
   */
  static Builder builder(CapacityProviderRef capacityProvider, InstanceProviderUpdate change) {
    return new Builder().capacityProvider(capacityProvider).change(change);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UpdateCapacityProvider of(UpdateCapacityProviderRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    UpdateCapacityProviderRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.of(whole.name(), CapacityProviderRef::of), InstanceProviders.of(whole));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs update-capacity-provider --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateCapacityProvider fromJson(String json) {
    return of(RequestJson.read(json, UpdateCapacityProviderRequest.builder()));
  }

  @Override
  default Action<UpdateCapacityProviderRequest, UpdateCapacityProviderResponse> action() {
    return ACTION;
  }

  @Override
  default CapacityProviderRef resource() {
    return capacityProvider();
  }

  @Override
  default UpdateCapacityProviderRequest.Builder draft() {
    UpdateCapacityProviderRequest.Builder request =
        UpdateCapacityProviderRequest.builder().name(capacityProvider().text());
    if (change() instanceof AutoScalingGroupProviderUpdate group) {
      request.autoScalingGroupProvider(group.toSdk());
    } else if (change() instanceof ManagedInstancesProviderUpdate managed) {
      request.cluster(managed.cluster().text()).managedInstancesProvider(managed.toSdk());
    }
    return request;
  }

  @Override
  default CapacityProvider result(UpdateCapacityProviderResponse response) {
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

  /** Builds an {@link UpdateCapacityProvider}. Not thread-safe. */
  final class Builder extends ImmutableUpdateCapacityProvider.Builder {
    Builder() {}
  }
}
