package io.github.fluentecs.core.service;

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
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.ServiceField;

/**
 * Describes up to 10 services of a cluster, or more with {@link #inBatches()}; deleted services
 * while ECS keeps them.
 */
@Value.Immutable
public interface DescribeServices
    extends BatchOperation<
        DescribeServices,
        DescribeServicesRequest.Builder,
        DescribeServicesRequest,
        DescribeServicesResponse,
        Service> {
  /** The operation {@code DescribeServices}. */
  Action<DescribeServicesRequest, DescribeServicesResponse> ACTION =
      Action.of(
              DescribeServicesRequest.class,
              DescribeServicesResponse.class,
              ThrottleCategory.SERVICE_READ)
          .calls(EcsClient::describeServices, () -> EcsAsyncClient::describeServices)
          .readOnly()
          .checked(ServiceRules::ofDescribeServices, ServiceRules::describeServices)
          .onResource("services")
          .splitsReads(
              "services",
              ServiceRules.DESCRIBED.max(),
              DescribeServicesRequest::services,
              (request, services) -> request.toBuilder().services(services).build())
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster of all the services
   */
  ClusterRef cluster();

  /**
   * Returns the services.
   *
   * @return 1 to 10 names or ARNs (rule DescribeServices/services)
   */
  List<String> services();

  /**
   * Returns the additional details to include.
   *
   * @return for example TAGS; none by default
   */
  List<OpenEnum<ServiceField>> include();

  @Override
  List<Consumer<? super DescribeServicesRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster of all the services
   * @param services their names or ARNs
   * @return a builder
   */
  static Builder builder(ClusterRef cluster, Iterable<String> services) {
    Objects.requireNonNull(services, "services");
    return new Builder().cluster(cluster).services(services);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeServices of(DescribeServicesRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeServicesRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.cluster(whole.cluster()), whole.services())
            .include(SdkValues.enums(ServiceField.class, whole.includeAsStrings()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-services --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DescribeServices fromJson(String json) {
    return of(RequestJson.read(json, DescribeServicesRequest.builder()));
  }

  @Override
  default Action<DescribeServicesRequest, DescribeServicesResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default DescribeServicesRequest.Builder draft() {
    return DescribeServicesRequest.builder()
        .cluster(cluster().text())
        .services(services())
        .includeWithStrings(OpenEnum.textsOrNull(include()));
  }

  @Override
  default Batch<Service> result(DescribeServicesResponse response) {
    return Batch.to(this, services().size())
        .answer(response.services(), Service::of, response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeServices}. Not thread-safe. */
  final class Builder extends ImmutableDescribeServices.Builder {
    Builder() {}

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder include(ServiceField... values) {
      return addAllInclude(OpenEnum.listOf(values));
    }

    /**
     * Requests the tags too.
     *
     * @return this builder
     */
    public Builder withTags() {
      return include(OpenEnum.of(ServiceField.TAGS));
    }
  }
}
