package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;

/**
 * Describes up to 100 clusters, or more with {@link #inBatches()}. A missing cluster is a failure
 * in the batch.
 */
@Value.Immutable
public interface DescribeClusters
    extends BatchOperation<
        DescribeClusters,
        DescribeClustersRequest.Builder,
        DescribeClustersRequest,
        DescribeClustersResponse,
        Cluster> {
  /** The operation {@code DescribeClusters}. */
  Action<DescribeClustersRequest, DescribeClustersResponse> ACTION =
      Action.of(
              DescribeClustersRequest.class,
              DescribeClustersResponse.class,
              ThrottleCategory.CLUSTER_READ)
          .calls(EcsClient::describeClusters, () -> EcsAsyncClient::describeClusters)
          .readOnly()
          .checked(ClusterRequestRules::ofDescribeClusters, ClusterRequestRules::describeClusters)
          .onResource("clusters")
          .splitsReads(
              "clusters",
              ClusterRequestRules.DESCRIBED.max(),
              DescribeClustersRequest::clusters,
              (request, clusters) -> request.toBuilder().clusters(clusters).build())
          .build();

  /**
   * Returns the clusters.
   *
   * @return at most 100 (rule DescribeClusters/clusters); none means the cluster called {@code
   *     default}
   */
  List<ClusterRef> clusters();

  /**
   * Returns the additional details to include.
   *
   * @return for example STATISTICS; nothing by default
   */
  List<OpenEnum<ClusterField>> include();

  @Override
  List<Consumer<? super DescribeClustersRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param clusters the clusters
   * @return a builder
   */
  static Builder builder(Iterable<? extends ClusterRef> clusters) {
    Objects.requireNonNull(clusters, "clusters");
    return new Builder().clusters(clusters);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeClusters of(DescribeClustersRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeClustersRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkLists.map(whole.clusters(), ClusterRef::of))
            .addAllInclude(SdkValues.enums(ClusterField.class, whole.includeAsStrings()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-clusters --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DescribeClusters fromJson(String json) {
    return of(RequestJson.read(json, DescribeClustersRequest.builder()));
  }

  @Override
  default Action<DescribeClustersRequest, DescribeClustersResponse> action() {
    return ACTION;
  }

  @Override
  default ResourceRef resource() {
    return switch (clusters().size()) {
      case 0 -> ClusterRef.defaultCluster();
      case 1 -> clusters().get(0);
      default -> AccountRef.ofCaller();
    };
  }

  @Override
  default DescribeClustersRequest.Builder draft() {
    return DescribeClustersRequest.builder()
        .clusters(ResourceRef.textsOrNull(clusters()))
        .includeWithStrings(OpenEnum.textsOrNull(include()));
  }

  @Override
  default Batch<Cluster> result(DescribeClustersResponse response) {
    return Batch.to(this, Math.max(1, clusters().size()))
        .answer(response.clusters(), Cluster::of, response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeClusters}. Not thread-safe. */
  final class Builder extends ImmutableDescribeClusters.Builder {
    Builder() {}

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder include(ClusterField... values) {
      return addAllInclude(OpenEnum.listOf(values));
    }

    /**
     * Requests the configurations too.
     *
     * @return this builder
     */
    public Builder withConfigurations() {
      return include(OpenEnum.of(ClusterField.CONFIGURATIONS));
    }

    /**
     * Requests the counts by launch type too.
     *
     * @return this builder
     */
    public Builder withStatistics() {
      return include(OpenEnum.of(ClusterField.STATISTICS));
    }

    /**
     * Requests the settings too.
     *
     * @return this builder
     */
    public Builder withSettings() {
      return include(OpenEnum.of(ClusterField.SETTINGS));
    }

    /**
     * Requests the tags too.
     *
     * @return this builder
     */
    public Builder withTags() {
      return include(OpenEnum.of(ClusterField.TAGS));
    }
  }
}
