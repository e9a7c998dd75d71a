package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersResponse;

/**
 * Replaces the capacity providers and the default strategy of a cluster. Providers that are not
 * listed are detached; ECS refuses this while tasks use them.
 *
 * <p>Both lists are always sent, even when empty. The attachments of the returned cluster may still
 * be UPDATE_IN_PROGRESS.
 */
@Value.Immutable
public interface PutClusterCapacityProviders
    extends Operation<
        PutClusterCapacityProviders,
        PutClusterCapacityProvidersRequest.Builder,
        PutClusterCapacityProvidersRequest,
        PutClusterCapacityProvidersResponse,
        Cluster> {
  /** The operation {@code PutClusterCapacityProviders}. */
  Action<PutClusterCapacityProvidersRequest, PutClusterCapacityProvidersResponse> ACTION =
      Action.of(
              PutClusterCapacityProvidersRequest.class,
              PutClusterCapacityProvidersResponse.class,
              ThrottleCategory.CLUSTER_MODIFY)
          .calls(
              EcsClient::putClusterCapacityProviders,
              () -> EcsAsyncClient::putClusterCapacityProviders)
          .idempotent()
          .checked(
              ClusterRequestRules::ofPutClusterCapacityProviders,
              ClusterRequestRules::putClusterCapacityProviders)
          .onResource("cluster")
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster, which has no default in this operation (rule ID-2)
   */
  ClusterRef cluster();

  /**
   * Returns all capacity providers of the cluster after the change.
   *
   * @return at most 20 (rule CP-12); none detaches all
   */
  List<CapacityProviderRef> capacityProviders();

  /**
   * Returns the default strategy, for tasks without a launch type or a strategy.
   *
   * @return a strategy over {@link #capacityProviders()} only (rule CP-11); {@link
   *     CapacityProviderStrategy#none()} clears it
   */
  CapacityProviderStrategy defaultCapacityProviderStrategy();

  @Override
  List<Consumer<? super PutClusterCapacityProvidersRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster
   * @param capacityProviders all capacity providers of the cluster after the change
   * @param defaultStrategy the strategy, or {@link CapacityProviderStrategy#none()}
   * @return a builder
   */
  static Builder builder(
      ClusterRef cluster,
      Iterable<? extends CapacityProviderRef> capacityProviders,
      CapacityProviderStrategy defaultStrategy) {
    Objects.requireNonNull(capacityProviders, "capacityProviders");
    Objects.requireNonNull(defaultStrategy, "defaultStrategy");
    return new Builder()
        .cluster(cluster)
        .capacityProviders(capacityProviders)
        .defaultCapacityProviderStrategy(defaultStrategy);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static PutClusterCapacityProviders of(PutClusterCapacityProvidersRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    PutClusterCapacityProvidersRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(
            SdkRefs.cluster(whole.cluster()),
            SdkLists.map(whole.capacityProviders(), CapacityProviderRef::of),
            CapacityProviderStrategy.of(whole.defaultCapacityProviderStrategy()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs put-cluster-capacity-providers --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static PutClusterCapacityProviders fromJson(String json) {
    return of(RequestJson.read(json, PutClusterCapacityProvidersRequest.builder()));
  }

  @Override
  default Action<PutClusterCapacityProvidersRequest, PutClusterCapacityProvidersResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default PutClusterCapacityProvidersRequest.Builder draft() {
    List<String> names = ResourceRef.textsOrNull(capacityProviders());
    return PutClusterCapacityProvidersRequest.builder()
        .cluster(cluster().text())
        .capacityProviders(names == null ? List.of() : names)
        .defaultCapacityProviderStrategy(defaultCapacityProviderStrategy().toSdk());
  }

  @Override
  default Cluster result(PutClusterCapacityProvidersResponse response) {
    return Cluster.of(response.cluster());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link PutClusterCapacityProviders}. Not thread-safe. */
  final class Builder extends ImmutablePutClusterCapacityProviders.Builder {
    Builder() {}
  }
}
