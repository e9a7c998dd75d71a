package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceRef;
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
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/** Lists the ACTIVE services of a cluster page by page; DRAINING services are not included. */
@Value.Immutable
public interface ListServices
    extends PagedOperation<
        ListServices,
        ListServicesRequest.Builder,
        ListServicesRequest,
        ListServicesResponse,
        ServiceRef> {
  /** The operation {@code ListServices}. */
  Action<ListServicesRequest, ListServicesResponse> ACTION =
      Action.of(
              ListServicesRequest.class, ListServicesResponse.class, ThrottleCategory.SERVICE_READ)
          .calls(EcsClient::listServices, () -> EcsAsyncClient::listServices)
          .readOnly()
          .checked(ServiceRules::ofListServices, ServiceRules::listServices)
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster of all the services
   */
  ClusterRef cluster();

  /**
   * Returns the launch type to filter by.
   *
   * @return absent means any
   */
  Optional<OpenEnum<LaunchType>> launchType();

  /**
   * Returns the scheduling strategy to filter by.
   *
   * @return REPLICA or DAEMON; absent means any
   */
  Optional<OpenEnum<SchedulingStrategy>> schedulingStrategy();

  /**
   * Returns the resource management type to filter by.
   *
   * @return CUSTOMER or ECS; absent means any
   */
  Optional<OpenEnum<ResourceManagementType>> resourceManagementType();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListServices/maxResults); absent means 10
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
  List<Consumer<? super ListServicesRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster of all the services
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
  static ListServices of(ListServicesRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.cluster(sdk.cluster()))
            .launchType(OpenEnum.parseNullable(LaunchType.class, sdk.launchTypeAsString()))
            .schedulingStrategy(
                OpenEnum.parseNullable(SchedulingStrategy.class, sdk.schedulingStrategyAsString()))
            .resourceManagementType(
                OpenEnum.parseNullable(
                    ResourceManagementType.class, sdk.resourceManagementTypeAsString()))
            .maxResults(SdkValues.optional(sdk.maxResults()))
            .nextToken(Optional.ofNullable(sdk.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-services --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListServices fromJson(String json) {
    return of(RequestJson.read(json, ListServicesRequest.builder()));
  }

  @Override
  default Action<ListServicesRequest, ListServicesResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default ListServicesRequest.Builder draft() {
    return ListServicesRequest.builder()
        .cluster(cluster().text())
        .launchType(launchType().map(OpenEnum::text).orElse(null))
        .schedulingStrategy(schedulingStrategy().map(OpenEnum::text).orElse(null))
        .resourceManagementType(resourceManagementType().map(OpenEnum::text).orElse(null))
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<ServiceRef> result(ListServicesResponse response) {
    return Page.of(
        response.serviceArns(), arn -> ServiceRef.of(cluster(), arn), response.nextToken());
  }

  @Override
  default ListServices startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, in full batches
   */
  default Described<Service> described() {
    return Described.inBatches(
        this,
        DescribeServices.ACTION,
        refs -> DescribeServices.builder(cluster(), ResourceRef.texts(refs)).build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListServices}. Not thread-safe. */
  final class Builder extends ImmutableListServices.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder launchType(LaunchType value) {
      return launchType(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder schedulingStrategy(SchedulingStrategy value) {
      return schedulingStrategy(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder resourceManagementType(ResourceManagementType value) {
      return resourceManagementType(OpenEnum.of(value));
    }
  }
}
