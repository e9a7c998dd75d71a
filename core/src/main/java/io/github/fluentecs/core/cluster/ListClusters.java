package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ClusterRef;
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
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;

/** Lists the clusters of the account in the client's Region, page by page. */
@Value.Immutable
public interface ListClusters
    extends PagedOperation<
        ListClusters,
        ListClustersRequest.Builder,
        ListClustersRequest,
        ListClustersResponse,
        ClusterRef> {
  /** The operation {@code ListClusters}. */
  Action<ListClustersRequest, ListClustersResponse> ACTION =
      Action.of(
              ListClustersRequest.class, ListClustersResponse.class, ThrottleCategory.CLUSTER_READ)
          .calls(EcsClient::listClusters, () -> EcsAsyncClient::listClusters)
          .readOnly()
          .checked(ClusterRequestRules::ofListClusters, ClusterRequestRules::listClusters)
          .build();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListClusters/maxResults); absent means 100
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
  List<Consumer<? super ListClustersRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @return a builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ListClusters of(ListClustersRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder()
            .maxResults(SdkValues.optional(sdk.maxResults()))
            .nextToken(Optional.ofNullable(sdk.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-clusters --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListClusters fromJson(String json) {
    return of(RequestJson.read(json, ListClustersRequest.builder()));
  }

  @Override
  default Action<ListClustersRequest, ListClustersResponse> action() {
    return ACTION;
  }

  @Override
  default AccountRef resource() {
    return AccountRef.ofCaller();
  }

  @Override
  default ListClustersRequest.Builder draft() {
    return ListClustersRequest.builder()
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<ClusterRef> result(ListClustersResponse response) {
    return Page.of(response.clusterArns(), ClusterRef::of, response.nextToken());
  }

  @Override
  default ListClusters startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, in full batches
   */
  default Described<Cluster> described() {
    return Described.inBatches(
        this, DescribeClusters.ACTION, refs -> DescribeClusters.builder(refs).build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListClusters}. Not thread-safe. */
  final class Builder extends ImmutableListClusters.Builder {
    Builder() {}
  }
}
