package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.internal.ClusterInArn;
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
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesByNamespaceResponse;

/**
 * Lists the services of a Cloud Map namespace page by page, those that Service Connect knows there,
 * in all clusters of the account.
 */
@Value.Immutable
public interface ListServicesByNamespace
    extends PagedOperation<
        ListServicesByNamespace,
        ListServicesByNamespaceRequest.Builder,
        ListServicesByNamespaceRequest,
        ListServicesByNamespaceResponse,
        ServiceRef> {
  /** The operation {@code ListServicesByNamespace}. */
  Action<ListServicesByNamespaceRequest, ListServicesByNamespaceResponse> ACTION =
      Action.of(
              ListServicesByNamespaceRequest.class,
              ListServicesByNamespaceResponse.class,
              ThrottleCategory.CLUSTER_SERVICE_RESOURCE_READ)
          .calls(EcsClient::listServicesByNamespace, () -> EcsAsyncClient::listServicesByNamespace)
          .readOnly()
          .checked(ServiceRules::ofListServicesByNamespace, ServiceRules::listServicesByNamespace)
          .build();

  /**
   * Returns the namespace.
   *
   * @return its name or full ARN (rule ListServicesByNamespace/namespace)
   */
  String namespace();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListServicesByNamespace/maxResults); absent means 10
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
  List<Consumer<? super ListServicesByNamespaceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param namespace the name or full ARN of a Cloud Map namespace
   * @return a builder
   */
  static Builder builder(String namespace) {
    return new Builder().namespace(namespace);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ListServicesByNamespace of(ListServicesByNamespaceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    ListServicesByNamespaceRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkValues.text(whole.namespace()))
            .maxResults(SdkValues.optional(whole.maxResults()))
            .nextToken(Optional.ofNullable(whole.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-services-by-namespace --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListServicesByNamespace fromJson(String json) {
    return of(RequestJson.read(json, ListServicesByNamespaceRequest.builder()));
  }

  @Override
  default Action<ListServicesByNamespaceRequest, ListServicesByNamespaceResponse> action() {
    return ACTION;
  }

  @Override
  default ResourceRef resource() {
    return AccountRef.ofCaller();
  }

  @Override
  default ListServicesByNamespaceRequest.Builder draft() {
    return ListServicesByNamespaceRequest.builder()
        .namespace(namespace())
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<ServiceRef> result(ListServicesByNamespaceResponse response) {
    return Page.of(
        response.serviceArns(),
        arn -> ServiceRef.of(ClusterInArn.of(arn), arn),
        response.nextToken());
  }

  @Override
  default ListServicesByNamespace startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, in full batches of each cluster
   */
  default Described<Service> described() {
    return Described.inBatches(
        this,
        ServiceRef::cluster,
        DescribeServices.ACTION,
        refs -> DescribeServices.builder(refs.get(0).cluster(), ResourceRef.texts(refs)).build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListServicesByNamespace}. Not thread-safe. */
  final class Builder extends ImmutableListServicesByNamespace.Builder {
    Builder() {}
  }
}
