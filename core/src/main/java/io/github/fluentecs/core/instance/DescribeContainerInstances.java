package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceField;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesResponse;

/** Describes up to 100 container instances of a cluster, or more with {@link #inBatches()}. */
@Value.Immutable
public interface DescribeContainerInstances
    extends BatchOperation<
        DescribeContainerInstances,
        DescribeContainerInstancesRequest.Builder,
        DescribeContainerInstancesRequest,
        DescribeContainerInstancesResponse,
        ContainerInstance> {
  /** The operation {@code DescribeContainerInstances}. */
  Action<DescribeContainerInstancesRequest, DescribeContainerInstancesResponse> ACTION =
      Action.of(
              DescribeContainerInstancesRequest.class,
              DescribeContainerInstancesResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_READ)
          .calls(
              EcsClient::describeContainerInstances,
              () -> EcsAsyncClient::describeContainerInstances)
          .readOnly()
          .checked(
              ContainerInstanceRules::ofDescribeContainerInstances,
              ContainerInstanceRules::describeContainerInstances)
          .onResource("containerInstances")
          .splitsReads(
              "containerInstances",
              ContainerInstanceRules.DESCRIBED.max(),
              DescribeContainerInstancesRequest::containerInstances,
              (request, ids) -> request.toBuilder().containerInstances(ids).build())
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster of all the container instances
   */
  ClusterRef cluster();

  /**
   * Returns the container instances.
   *
   * @return 1 to 100 ids or ARNs (rule DescribeContainerInstances/containerInstances)
   */
  List<String> containerInstances();

  /**
   * Returns the additional details to include.
   *
   * @return for example TAGS; none by default
   */
  List<OpenEnum<ContainerInstanceField>> include();

  @Override
  List<Consumer<? super DescribeContainerInstancesRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster of all the container instances
   * @param containerInstances their ids or ARNs
   * @return a builder
   */
  static Builder builder(ClusterRef cluster, Iterable<String> containerInstances) {
    Objects.requireNonNull(containerInstances, "containerInstances");
    return new Builder().cluster(cluster).containerInstances(containerInstances);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeContainerInstances of(DescribeContainerInstancesRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeContainerInstancesRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.cluster(whole.cluster()), whole.containerInstances())
            .addAllInclude(SdkValues.enums(ContainerInstanceField.class, whole.includeAsStrings()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-container-instances --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DescribeContainerInstances fromJson(String json) {
    return of(RequestJson.read(json, DescribeContainerInstancesRequest.builder()));
  }

  @Override
  default Action<DescribeContainerInstancesRequest, DescribeContainerInstancesResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default DescribeContainerInstancesRequest.Builder draft() {
    return DescribeContainerInstancesRequest.builder()
        .cluster(cluster().text())
        .containerInstances(containerInstances())
        .includeWithStrings(OpenEnum.textsOrNull(include()));
  }

  @Override
  default Batch<ContainerInstance> result(DescribeContainerInstancesResponse response) {
    return Batch.to(this, containerInstances().size())
        .answer(
            response.containerInstances(),
            instance -> ContainerInstance.of(cluster(), instance),
            response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeContainerInstances}. Not thread-safe. */
  final class Builder extends ImmutableDescribeContainerInstances.Builder {
    Builder() {}

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder include(ContainerInstanceField... values) {
      return addAllInclude(OpenEnum.listOf(values));
    }

    /**
     * Requests the health too.
     *
     * @return this builder
     */
    public Builder withHealth() {
      return include(OpenEnum.of(ContainerInstanceField.CONTAINER_INSTANCE_HEALTH));
    }

    /**
     * Requests the tags too.
     *
     * @return this builder
     */
    public Builder withTags() {
      return include(OpenEnum.of(ContainerInstanceField.TAGS));
    }
  }
}
