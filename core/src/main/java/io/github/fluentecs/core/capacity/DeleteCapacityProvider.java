package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderResponse;

/**
 * Deletes a capacity provider, which no cluster or service may use. ECS responds immediately; the
 * update status becomes DELETE_COMPLETE or DELETE_FAILED.
 */
@Value.Immutable
public interface DeleteCapacityProvider
    extends Operation<
        DeleteCapacityProvider,
        DeleteCapacityProviderRequest.Builder,
        DeleteCapacityProviderRequest,
        DeleteCapacityProviderResponse,
        CapacityProvider> {
  /** The operation {@code DeleteCapacityProvider}. */
  Action<DeleteCapacityProviderRequest, DeleteCapacityProviderResponse> ACTION =
      Action.of(
              DeleteCapacityProviderRequest.class,
              DeleteCapacityProviderResponse.class,
              ThrottleCategory.CAPACITY_PROVIDER_MODIFY)
          .calls(EcsClient::deleteCapacityProvider, () -> EcsAsyncClient::deleteCapacityProvider)
          .idempotent()
          .checked(CapacityProviderRules::ofDelete, CapacityProviderRules::delete)
          .onResource("capacityProvider")
          .build();

  /**
   * Returns the capacity provider.
   *
   * @return its name or ARN; the Fargate providers cannot be deleted
   */
  CapacityProviderRef capacityProvider();

  /**
   * Returns the cluster that the capacity provider belongs to.
   *
   * @return required for managed instances only
   */
  Optional<ClusterRef> cluster();

  @Override
  List<Consumer<? super DeleteCapacityProviderRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param capacityProvider the capacity provider
   * @return a builder
   */
  static Builder builder(CapacityProviderRef capacityProvider) {
    return new Builder().capacityProvider(capacityProvider);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DeleteCapacityProvider of(DeleteCapacityProviderRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.of(sdk.capacityProvider(), CapacityProviderRef::of))
            .cluster(SdkRefs.optional(sdk.cluster(), ClusterRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs delete-capacity-provider --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DeleteCapacityProvider fromJson(String json) {
    return of(RequestJson.read(json, DeleteCapacityProviderRequest.builder()));
  }

  @Override
  default Action<DeleteCapacityProviderRequest, DeleteCapacityProviderResponse> action() {
    return ACTION;
  }

  @Override
  default CapacityProviderRef resource() {
    return capacityProvider();
  }

  @Override
  default DeleteCapacityProviderRequest.Builder draft() {
    return DeleteCapacityProviderRequest.builder()
        .capacityProvider(capacityProvider().text())
        .cluster(cluster().map(ResourceRef::text).orElse(null));
  }

  @Override
  default CapacityProvider result(DeleteCapacityProviderResponse response) {
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

  /** Builds a {@link DeleteCapacityProvider}. Not thread-safe. */
  final class Builder extends ImmutableDeleteCapacityProvider.Builder {
    Builder() {}
  }
}
