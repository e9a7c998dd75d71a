package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
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
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * Creates a cluster. Returns an existing ACTIVE cluster of the same name unchanged. With Auto
 * Scaling group providers, a new cluster is PROVISIONING at first.
 */
@Value.Immutable
public interface CreateCluster
    extends Operation<
        CreateCluster,
        CreateClusterRequest.Builder,
        CreateClusterRequest,
        CreateClusterResponse,
        Cluster> {
  /** The operation {@code CreateCluster}. */
  Action<CreateClusterRequest, CreateClusterResponse> ACTION =
      Action.of(
              CreateClusterRequest.class,
              CreateClusterResponse.class,
              ThrottleCategory.CLUSTER_MODIFY)
          .calls(EcsClient::createCluster, () -> EcsAsyncClient::createCluster)
          .idempotent()
          .checked(ClusterRequestRules::ofCreateCluster, ClusterRequestRules::createCluster)
          .alsoNeeds("ecs:TagResource", "iam:CreateServiceLinkedRole")
          .build();

  /**
   * Returns the name.
   *
   * @return 1 to 255 letters, digits, hyphens and underscores (rule NM-1); absent means {@code
   *     default}
   */
  Optional<String> clusterName();

  /**
   * Returns the tags.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  /**
   * Returns the settings, which override the account's.
   *
   * @return the settings; absent means those of the account
   */
  List<ClusterSetting> settings();

  /**
   * Returns the configuration of command execution and encryption.
   *
   * @return the configuration
   */
  Optional<ClusterConfiguration> configuration();

  /**
   * Returns the capacity providers to associate.
   *
   * @return at most 20 (rule CP-12)
   */
  List<CapacityProviderRef> capacityProviders();

  /**
   * Returns the default strategy, for tasks without a launch type or a strategy.
   *
   * @return a strategy over {@link #capacityProviders()} only (rule CP-11)
   */
  Optional<CapacityProviderStrategy> defaultCapacityProviderStrategy();

  /**
   * Returns the default namespace of Service Connect.
   *
   * @return a Cloud Map namespace by name, which is created if it does not exist, or by ARN (rule
   *     NM-10)
   */
  Optional<String> serviceConnectNamespace();

  @Override
  List<Consumer<? super CreateClusterRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param clusterName the name of the new cluster
   * @return a builder
   */
  static Builder builder(String clusterName) {
    return new Builder().clusterName(clusterName);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static CreateCluster of(CreateClusterRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    CreateClusterRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        new Builder()
            .clusterName(Optional.ofNullable(whole.clusterName()))
            .tags(SdkValues.map(whole.tags(), Tag::key, Tag::value))
            .addAllSettings(SdkLists.map(whole.settings(), ClusterSetting::of))
            .configuration(Optional.ofNullable(whole.configuration()).map(ClusterConfiguration::of))
            .addAllCapacityProviders(
                SdkLists.map(whole.capacityProviders(), CapacityProviderRef::of))
            .defaultCapacityProviderStrategy(
                Optional.of(CapacityProviderStrategy.of(whole.defaultCapacityProviderStrategy()))
                    .filter(strategy -> !strategy.items().isEmpty()))
            .serviceConnectNamespace(
                Optional.ofNullable(whole.serviceConnectDefaults())
                    .map(ClusterServiceConnectDefaultsRequest::namespace));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs create-cluster --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static CreateCluster fromJson(String json) {
    return of(RequestJson.read(json, CreateClusterRequest.builder()));
  }

  @Override
  default Action<CreateClusterRequest, CreateClusterResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return clusterName().map(ClusterRef::of).orElseGet(ClusterRef::defaultCluster);
  }

  @Override
  default CreateClusterRequest.Builder draft() {
    return CreateClusterRequest.builder()
        .clusterName(clusterName().orElse(null))
        .tags(Tags.toSdk(tags()))
        .settings(ClusterSetting.toSdkOrNull(settings()))
        .configuration(configuration().map(ClusterConfiguration::toSdk).orElse(null))
        .capacityProviders(ResourceRef.textsOrNull(capacityProviders()))
        .defaultCapacityProviderStrategy(
            defaultCapacityProviderStrategy().map(CapacityProviderStrategy::toSdk).orElse(null))
        .serviceConnectDefaults(
            serviceConnectNamespace().map(ServiceConnect::namespace).orElse(null));
  }

  @Override
  default Cluster result(CreateClusterResponse response) {
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

  /** Builds a {@link CreateCluster}. Not thread-safe. */
  final class Builder extends ImmutableCreateCluster.Builder {
    Builder() {}

    /**
     * Adds capacity providers to associate.
     *
     * @param namesOrArns for example {@code FARGATE}
     * @return this builder
     */
    public Builder capacityProviders(String... namesOrArns) {
      return addAllCapacityProviders(
          CapacityProviderRef.all(Arguments.list("namesOrArns", namesOrArns)));
    }

    /**
     * Turns Container Insights on or off.
     *
     * @param value what is collected
     * @return this builder
     */
    public Builder containerInsights(ContainerInsights value) {
      return setting(ClusterSetting.containerInsights(value));
    }
  }
}
