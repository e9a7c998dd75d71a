package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsResponse;

/** Changes only the settings of a cluster. */
@Value.Immutable
public interface UpdateClusterSettings
    extends Operation<
        UpdateClusterSettings,
        UpdateClusterSettingsRequest.Builder,
        UpdateClusterSettingsRequest,
        UpdateClusterSettingsResponse,
        Cluster> {
  /** The operation {@code UpdateClusterSettings}. */
  Action<UpdateClusterSettingsRequest, UpdateClusterSettingsResponse> ACTION =
      Action.of(
              UpdateClusterSettingsRequest.class,
              UpdateClusterSettingsResponse.class,
              ThrottleCategory.CLUSTER_MODIFY)
          .calls(EcsClient::updateClusterSettings, () -> EcsAsyncClient::updateClusterSettings)
          .idempotent()
          .checked(
              ClusterRequestRules::ofUpdateClusterSettings,
              ClusterRequestRules::updateClusterSettings)
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
   * @return at least one (rule UpdateClusterSettings/settings)
   */
  List<ClusterSetting> settings();

  @Override
  List<Consumer<? super UpdateClusterSettingsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster
   * @param settings the settings
   * @return a builder
   */
  static Builder builder(ClusterRef cluster, ClusterSetting... settings) {
    return new Builder().cluster(cluster).addAllSettings(Arguments.list("settings", settings));
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UpdateClusterSettings of(UpdateClusterSettingsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    UpdateClusterSettingsRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.cluster(whole.cluster()))
            .addAllSettings(SdkLists.map(whole.settings(), ClusterSetting::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs update-cluster-settings --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateClusterSettings fromJson(String json) {
    return of(RequestJson.read(json, UpdateClusterSettingsRequest.builder()));
  }

  @Override
  default Action<UpdateClusterSettingsRequest, UpdateClusterSettingsResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default UpdateClusterSettingsRequest.Builder draft() {
    return UpdateClusterSettingsRequest.builder()
        .cluster(cluster().text())
        .settings(ClusterSetting.toSdkOrNull(settings()));
  }

  @Override
  default Cluster result(UpdateClusterSettingsResponse response) {
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

  /** Builds an {@link UpdateClusterSettings}. Not thread-safe. */
  final class Builder extends ImmutableUpdateClusterSettings.Builder {
    Builder() {}
  }
}
