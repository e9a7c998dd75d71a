package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsResponse;

/**
 * Describes up to 20 service revisions, or more with {@link #inBatches()}: the task definition and
 * configuration that a service ran with. Revisions from before 2024-10-25 are failures in the
 * batch.
 */
@Value.Immutable
public interface DescribeServiceRevisions
    extends BatchOperation<
        DescribeServiceRevisions,
        DescribeServiceRevisionsRequest.Builder,
        DescribeServiceRevisionsRequest,
        DescribeServiceRevisionsResponse,
        ServiceRevision> {
  /** The operation {@code DescribeServiceRevisions}. */
  Action<DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse> ACTION =
      Action.of(
              DescribeServiceRevisionsRequest.class,
              DescribeServiceRevisionsResponse.class,
              ThrottleCategory.SERVICE_REVISION)
          .calls(
              EcsClient::describeServiceRevisions, () -> EcsAsyncClient::describeServiceRevisions)
          .readOnly()
          .checked(
              ServiceDeploymentRules::ofDescribeServiceRevisions,
              ServiceDeploymentRules::describeServiceRevisions)
          .onResource("serviceRevisionArns")
          .splitsReads(
              "serviceRevisionArns",
              ServiceDeploymentRules.REVISIONS.max(),
              DescribeServiceRevisionsRequest::serviceRevisionArns,
              (request, arns) -> request.toBuilder().serviceRevisionArns(arns).build())
          .build();

  /**
   * Returns the service revisions.
   *
   * @return 1 to 20 (rule DescribeServiceRevisions/serviceRevisionArns), more {@linkplain
   *     #inBatches() in batches}
   */
  List<ServiceRevisionRef> serviceRevisions();

  @Override
  List<Consumer<? super DescribeServiceRevisionsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param serviceRevisions the service revisions
   * @return a builder
   */
  static Builder builder(Iterable<? extends ServiceRevisionRef> serviceRevisions) {
    Objects.requireNonNull(serviceRevisions, "serviceRevisions");
    return new Builder().serviceRevisions(serviceRevisions);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeServiceRevisions of(DescribeServiceRevisionsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeServiceRevisionsRequest whole = WithoutNulls.of(sdk);
    Builder copy = builder(SdkLists.map(whole.serviceRevisionArns(), ServiceRevisionRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-service-revisions --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DescribeServiceRevisions fromJson(String json) {
    return of(RequestJson.read(json, DescribeServiceRevisionsRequest.builder()));
  }

  @Override
  default Action<DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse> action() {
    return ACTION;
  }

  @Override
  default ResourceRef resource() {
    return serviceRevisions().size() == 1 ? serviceRevisions().get(0) : AccountRef.ofCaller();
  }

  @Override
  default DescribeServiceRevisionsRequest.Builder draft() {
    return DescribeServiceRevisionsRequest.builder()
        .serviceRevisionArns(ResourceRef.textsOrNull(serviceRevisions()));
  }

  @Override
  default Batch<ServiceRevision> result(DescribeServiceRevisionsResponse response) {
    return Batch.to(this, serviceRevisions().size())
        .answer(response.serviceRevisions(), ServiceRevision::of, response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeServiceRevisions}. Not thread-safe. */
  final class Builder extends ImmutableDescribeServiceRevisions.Builder {
    Builder() {}
  }
}
