package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsResponse;

/**
 * Describes up to 20 service deployments, or more with {@link #inBatches()}. {@link
 * ListServiceDeployments} returns their ARNs.
 */
@Value.Immutable
public interface DescribeServiceDeployments
    extends BatchOperation<
        DescribeServiceDeployments,
        DescribeServiceDeploymentsRequest.Builder,
        DescribeServiceDeploymentsRequest,
        DescribeServiceDeploymentsResponse,
        ServiceDeployment> {
  /** The operation {@code DescribeServiceDeployments}. */
  Action<DescribeServiceDeploymentsRequest, DescribeServiceDeploymentsResponse> ACTION =
      Action.of(
              DescribeServiceDeploymentsRequest.class,
              DescribeServiceDeploymentsResponse.class,
              ThrottleCategory.SERVICE_DEPLOYMENT)
          .calls(
              EcsClient::describeServiceDeployments,
              () -> EcsAsyncClient::describeServiceDeployments)
          .readOnly()
          .checked(
              ServiceDeploymentRules::ofDescribeServiceDeployments,
              ServiceDeploymentRules::describeServiceDeployments)
          .onResource("serviceDeploymentArns")
          .splitsReads(
              "serviceDeploymentArns",
              ServiceDeploymentRules.DEPLOYMENTS.max(),
              DescribeServiceDeploymentsRequest::serviceDeploymentArns,
              (request, arns) -> request.toBuilder().serviceDeploymentArns(arns).build())
          .build();

  /**
   * Returns the service deployments.
   *
   * @return 1 to 20 (rule DescribeServiceDeployments/serviceDeploymentArns), more {@linkplain
   *     #inBatches() in batches}
   */
  List<ServiceDeploymentRef> serviceDeployments();

  @Override
  List<Consumer<? super DescribeServiceDeploymentsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param serviceDeployments the service deployments
   * @return a builder
   */
  static Builder builder(Iterable<? extends ServiceDeploymentRef> serviceDeployments) {
    Objects.requireNonNull(serviceDeployments, "serviceDeployments");
    return new Builder().serviceDeployments(serviceDeployments);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeServiceDeployments of(DescribeServiceDeploymentsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeServiceDeploymentsRequest whole = WithoutNulls.of(sdk);
    Builder copy = builder(SdkLists.map(whole.serviceDeploymentArns(), ServiceDeploymentRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-service-deployments --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DescribeServiceDeployments fromJson(String json) {
    return of(RequestJson.read(json, DescribeServiceDeploymentsRequest.builder()));
  }

  @Override
  default Action<DescribeServiceDeploymentsRequest, DescribeServiceDeploymentsResponse> action() {
    return ACTION;
  }

  @Override
  default ResourceRef resource() {
    return serviceDeployments().size() == 1 ? serviceDeployments().get(0) : AccountRef.ofCaller();
  }

  @Override
  default DescribeServiceDeploymentsRequest.Builder draft() {
    return DescribeServiceDeploymentsRequest.builder()
        .serviceDeploymentArns(ResourceRef.textsOrNull(serviceDeployments()));
  }

  @Override
  default Batch<ServiceDeployment> result(DescribeServiceDeploymentsResponse response) {
    return Batch.to(this, serviceDeployments().size())
        .answer(response.serviceDeployments(), ServiceDeployment::of, response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeServiceDeployments}. Not thread-safe. */
  final class Builder extends ImmutableDescribeServiceDeployments.Builder {
    Builder() {}
  }
}
