package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreatedAt;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/**
 * Lists the deployments of a service whose deployment controller is ECS page by page, the newest
 * first, with their states.
 */
@Value.Immutable
public interface ListServiceDeployments
    extends PagedOperation<
        ListServiceDeployments,
        ListServiceDeploymentsRequest.Builder,
        ListServiceDeploymentsRequest,
        ListServiceDeploymentsResponse,
        ServiceDeploymentBrief> {
  /** The operation {@code ListServiceDeployments}. */
  Action<ListServiceDeploymentsRequest, ListServiceDeploymentsResponse> ACTION =
      Action.of(
              ListServiceDeploymentsRequest.class,
              ListServiceDeploymentsResponse.class,
              ThrottleCategory.SERVICE_DEPLOYMENT)
          .calls(EcsClient::listServiceDeployments, () -> EcsAsyncClient::listServiceDeployments)
          .readOnly()
          .checked(
              ServiceDeploymentRules::ofListServiceDeployments,
              ServiceDeploymentRules::listServiceDeployments)
          .onResource("service")
          .build();

  /**
   * Returns the service.
   *
   * @return the service, in its cluster
   */
  ServiceRef service();

  /**
   * Returns the states to filter by.
   *
   * @return any of these; none means every state
   */
  List<OpenEnum<ServiceDeploymentStatus>> statuses();

  /**
   * Returns the start of the time range of creation.
   *
   * @return absent means from the first
   */
  Optional<Instant> createdAfter();

  /**
   * Returns the end of the time range of creation.
   *
   * @return absent means up to now
   */
  Optional<Instant> createdBefore();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListServiceDeployments/maxResults); absent means 20
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
  List<Consumer<? super ListServiceDeploymentsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param service the service
   * @return a builder
   */
  static Builder builder(ServiceRef service) {
    return new Builder().service(service);
  }

  private @Nullable CreatedAt createdAtOrNull() {
    return createdAfter().isEmpty() && createdBefore().isEmpty()
        ? null
        : CreatedAt.builder()
            .after(createdAfter().orElse(null))
            .before(createdBefore().orElse(null))
            .build();
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ListServiceDeployments of(ListServiceDeploymentsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    ListServiceDeploymentsRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.inCluster(whole.cluster(), whole.service(), ServiceRef::of))
            .statuses(SdkValues.enums(ServiceDeploymentStatus.class, whole.statusAsStrings()))
            .maxResults(SdkValues.optional(whole.maxResults()))
            .nextToken(Optional.ofNullable(whole.nextToken()));
    CreatedAt created = whole.createdAt();
    if (created != null) {
      copy.createdAfter(Optional.ofNullable(created.after()))
          .createdBefore(Optional.ofNullable(created.before()));
    }
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-service-deployments --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListServiceDeployments fromJson(String json) {
    return of(RequestJson.read(json, ListServiceDeploymentsRequest.builder()));
  }

  @Override
  default Action<ListServiceDeploymentsRequest, ListServiceDeploymentsResponse> action() {
    return ACTION;
  }

  @Override
  default ServiceRef resource() {
    return service();
  }

  @Override
  default ListServiceDeploymentsRequest.Builder draft() {
    return ListServiceDeploymentsRequest.builder()
        .cluster(service().cluster().text())
        .service(service().text())
        .statusWithStrings(OpenEnum.textsOrNull(statuses()))
        .createdAt(createdAtOrNull())
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<ServiceDeploymentBrief> result(ListServiceDeploymentsResponse response) {
    return Page.of(response.serviceDeployments(), ServiceDeploymentBrief::of, response.nextToken());
  }

  @Override
  default ListServiceDeployments startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, in full batches
   */
  default Described<ServiceDeployment> described() {
    return Described.inBatches(
        this,
        DescribeServiceDeployments.ACTION,
        briefs ->
            DescribeServiceDeployments.builder(
                    briefs.stream().map(ServiceDeploymentBrief::ref).toList())
                .build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListServiceDeployments}. Not thread-safe. */
  final class Builder extends ImmutableListServiceDeployments.Builder {
    Builder() {}

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder statuses(ServiceDeploymentStatus... values) {
      return addAllStatuses(OpenEnum.listOf(values));
    }

    /**
     * Adds a state to filter by.
     *
     * @param status the state
     * @return this builder
     */
    public Builder status(ServiceDeploymentStatus status) {
      Objects.requireNonNull(status, "status");
      return status(OpenEnum.of(status));
    }
  }
}
