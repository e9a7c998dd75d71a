package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterResponse;

/** Changes settings, configuration and defaults of a cluster. Absent attributes stay unchanged. */
@Value.Immutable
public interface UpdateCluster
    extends Operation<
        UpdateCluster,
        UpdateClusterRequest.Builder,
        UpdateClusterRequest,
        UpdateClusterResponse,
        Cluster> {
  /** The operation {@code UpdateCluster}. */
  Action<UpdateClusterRequest, UpdateClusterResponse> ACTION =
      Action.of(
              UpdateClusterRequest.class,
              UpdateClusterResponse.class,
              ThrottleCategory.CLUSTER_MODIFY)
          .calls(EcsClient::updateCluster, () -> EcsAsyncClient::updateCluster)
          .idempotent()
          .checked(ClusterRequestRules::ofUpdateCluster, ClusterRequestRules::updateCluster)
          .onResource("cluster")
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster, which has no default in this operation (rule ID-2)
   */
  ClusterRef cluster();

  /**
   * Returns the settings.
   *
   * @return absent leaves it unchanged
   */
  List<ClusterSetting> settings();

  /**
   * Returns the configuration of command execution and encryption.
   *
   * @return absent leaves it unchanged
   */
  Optional<ClusterConfiguration> configuration();

  /**
   * Returns the default namespace of Service Connect.
   *
   * @return a Cloud Map namespace by name or ARN (rule NM-10); an empty text removes the default,
   *     absent leaves it unchanged
   */
  Optional<String> serviceConnectNamespace();

  @Override
  List<Consumer<? super UpdateClusterRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster
   * @return a builder
   */
  static Builder builder(ClusterRef cluster) {
    return new Builder().cluster(cluster);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UpdateCluster of(UpdateClusterRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    UpdateClusterRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.cluster(whole.cluster()))
            .addAllSettings(SdkLists.map(whole.settings(), ClusterSetting::of))
            .configuration(Optional.ofNullable(whole.configuration()).map(ClusterConfiguration::of))
            .serviceConnectNamespace(
                Optional.ofNullable(whole.serviceConnectDefaults())
                    .map(ClusterServiceConnectDefaultsRequest::namespace));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs update-cluster --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateCluster fromJson(String json) {
    return of(RequestJson.read(json, UpdateClusterRequest.builder()));
  }

  @Override
  default Action<UpdateClusterRequest, UpdateClusterResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default UpdateClusterRequest.Builder draft() {
    return UpdateClusterRequest.builder()
        .cluster(cluster().text())
        .settings(ClusterSetting.toSdkOrNull(settings()))
        .configuration(configuration().map(ClusterConfiguration::toSdk).orElse(null))
        .serviceConnectDefaults(
            serviceConnectNamespace().map(ServiceConnect::namespace).orElse(null));
  }

  @Override
  default Cluster result(UpdateClusterResponse response) {
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

  /** Builds an {@link UpdateCluster}. Not thread-safe. */
  final class Builder extends ImmutableUpdateCluster.Builder {
    Builder() {}

    /**
     * Turns Container Insights on or off.
     *
     * @param value what is collected
     * @return this builder
     */
    public Builder containerInsights(ContainerInsights value) {
      return setting(ClusterSetting.containerInsights(value));
    }

    /**
     * Removes the default namespace of Service Connect; the namespace itself stays in Cloud Map.
     *
     * @return this builder
     */
    public Builder noServiceConnectNamespace() {
      return serviceConnectNamespace("");
    }
  }
}
