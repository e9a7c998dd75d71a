package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ListDaemonsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonsResponse;

/** Lists the daemons of a cluster page by page. */
@Value.Immutable
public interface ListDaemons
    extends PagedOperation<
        ListDaemons,
        ListDaemonsRequest.Builder,
        ListDaemonsRequest,
        ListDaemonsResponse,
        DaemonSummary> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code ListDaemons}. */
    public static final Action<ListDaemonsRequest, ListDaemonsResponse> ACTION =
        Action.of(
                ListDaemonsRequest.class, ListDaemonsResponse.class, ThrottleCategory.SERVICE_READ)
            .calls(EcsClient::listDaemons, () -> EcsAsyncClient::listDaemons)
            .readOnly()
            .checked(DaemonRules::ofListDaemons, DaemonRules::listDaemons)
            .build();

    private Newer() {}
  }

  /**
   * Returns the cluster.
   *
   * @return the cluster, by its ARN
   */
  ClusterRef cluster();

  /**
   * Returns the capacity providers to filter by.
   *
   * @return their ARNs; none means all
   */
  List<CapacityProviderRef> capacityProviders();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListDaemons/maxResults); absent means 100
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
  List<Consumer<? super ListDaemonsRequest.Builder>> customizations();

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
  static ListDaemons of(ListDaemonsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    ListDaemonsRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.cluster(whole.clusterArn()))
            .capacityProviders(SdkLists.map(whole.capacityProviderArns(), CapacityProviderRef::of))
            .maxResults(SdkValues.optional(whole.maxResults()))
            .nextToken(Optional.ofNullable(whole.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-daemons --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static ListDaemons fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, ListDaemonsRequest.builder())));
  }

  @Override
  default Action<ListDaemonsRequest, ListDaemonsResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default ListDaemonsRequest.Builder draft() {
    return ListDaemonsRequest.builder()
        .clusterArn(cluster().text())
        .capacityProviderArns(ResourceRef.textsOrNull(capacityProviders()))
        .maxResults(SdkValues.orNull(maxResults()))
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<DaemonSummary> result(ListDaemonsResponse response) {
    return Page.of(response.daemonSummariesList(), DaemonSummary::of, response.nextToken());
  }

  @Override
  default ListDaemons startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, one by one
   */
  default Described<Daemon> described() {
    return Described.oneByOne(
        this,
        DescribeDaemon.Newer.ACTION,
        summary -> DescribeDaemon.builder(summary.ref()).build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListDaemons}. Not thread-safe. */
  final class Builder extends ImmutableListDaemons.Builder {
    Builder() {}
  }
}
