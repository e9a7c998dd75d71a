package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.placement.ClusterQuery;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesResponse;

/** Lists the container instances of a cluster page by page, by default all except INACTIVE ones. */
@Value.Immutable
public interface ListContainerInstances
    extends PagedOperation<
        ListContainerInstances,
        ListContainerInstancesRequest.Builder,
        ListContainerInstancesRequest,
        ListContainerInstancesResponse,
        ContainerInstanceRef> {
  /** The operation {@code ListContainerInstances}. */
  Action<ListContainerInstancesRequest, ListContainerInstancesResponse> ACTION =
      Action.of(
              ListContainerInstancesRequest.class,
              ListContainerInstancesResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_READ)
          .calls(EcsClient::listContainerInstances, () -> EcsAsyncClient::listContainerInstances)
          .readOnly()
          .checked(
              ContainerInstanceRules::ofListContainerInstances,
              ContainerInstanceRules::listContainerInstances)
          .onResource("cluster")
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster of all the container instances
   */
  ClusterRef cluster();

  /**
   * Returns the filter expression.
   *
   * @return an expression of the cluster query language, for example {@code
   *     attribute:ecs.instance-type == t3.micro}; {@link ClusterQuery} builds expressions
   */
  Optional<String> filter();

  /**
   * Returns the state to filter by.
   *
   * @return absent means any except INACTIVE
   */
  Optional<OpenEnum<ContainerInstanceStatus>> status();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListContainerInstances/maxResults); absent means 100
   */
  OptionalInt maxResults();

  /**
   * Returns the token of the page to read.
   *
   * @return the token of the previous page; absent means the first page
   */
  @Value.Redacted
  Optional<String> nextToken();

  @Override
  List<Consumer<? super ListContainerInstancesRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster of all the container instances
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
  static ListContainerInstances of(ListContainerInstancesRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.cluster(sdk.cluster()))
            .filter(Optional.ofNullable(sdk.filter()))
            .status(OpenEnum.parseNullable(ContainerInstanceStatus.class, sdk.statusAsString()))
            .maxResults(SdkValues.optional(sdk.maxResults()))
            .nextToken(Optional.ofNullable(sdk.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-container-instances --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListContainerInstances fromJson(String json) {
    return of(RequestJson.read(json, ListContainerInstancesRequest.builder()));
  }

  @Override
  default Action<ListContainerInstancesRequest, ListContainerInstancesResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default ListContainerInstancesRequest.Builder draft() {
    return ListContainerInstancesRequest.builder()
        .cluster(cluster().text())
        .filter(filter().orElse(null))
        .status(status().map(OpenEnum::text).orElse(null))
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<ContainerInstanceRef> result(ListContainerInstancesResponse response) {
    return Page.of(
        response.containerInstanceArns(),
        arn -> ContainerInstanceRef.of(cluster(), arn),
        response.nextToken());
  }

  @Override
  default ListContainerInstances startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, in full batches
   */
  default Described<ContainerInstance> described() {
    return Described.inBatches(
        this,
        DescribeContainerInstances.ACTION,
        refs -> DescribeContainerInstances.builder(cluster(), ResourceRef.texts(refs)).build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListContainerInstances}. Not thread-safe. */
  final class Builder extends ImmutableListContainerInstances.Builder {
    Builder() {}

    /**
     * Filters by a statement.
     *
     * @param query the statement
     * @return this builder
     */
    public Builder filter(ClusterQuery query) {
      Objects.requireNonNull(query, "query");
      return filter(query.expression());
    }

    /**
     * Filters by state.
     *
     * @param status the state
     * @return this builder
     */
    public Builder status(ContainerInstanceStatus status) {
      Objects.requireNonNull(status, "status");
      return status(OpenEnum.of(status));
    }
  }
}
