package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.DaemonDeploymentRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonDeploymentsResponse;

/** Describes up to 20 daemon deployments, or more with {@link #inBatches()}. */
@Value.Immutable
public interface DescribeDaemonDeployments
    extends BatchOperation<
        DescribeDaemonDeployments,
        DescribeDaemonDeploymentsRequest.Builder,
        DescribeDaemonDeploymentsRequest,
        DescribeDaemonDeploymentsResponse,
        DaemonDeployment> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code DescribeDaemonDeployments}. */
    public static final Action<DescribeDaemonDeploymentsRequest, DescribeDaemonDeploymentsResponse>
        ACTION =
            Action.of(
                    DescribeDaemonDeploymentsRequest.class,
                    DescribeDaemonDeploymentsResponse.class,
                    ThrottleCategory.SERVICE_DEPLOYMENT)
                .calls(
                    EcsClient::describeDaemonDeployments,
                    () -> EcsAsyncClient::describeDaemonDeployments)
                .readOnly()
                .checked(
                    DaemonRules::ofDescribeDaemonDeployments,
                    DaemonRules::describeDaemonDeployments)
                .onResource("daemonDeploymentArns")
                .splitsReads(
                    "daemonDeploymentArns",
                    DaemonRules.DEPLOYMENTS.max(),
                    DescribeDaemonDeploymentsRequest::daemonDeploymentArns,
                    (request, arns) -> request.toBuilder().daemonDeploymentArns(arns).build())
                .build();

    private Newer() {}
  }

  /**
   * Returns the daemon deployments.
   *
   * @return 1 to 20 (rule DescribeDaemonDeployments/daemonDeploymentArns), more {@linkplain
   *     #inBatches() in batches}
   */
  List<DaemonDeploymentRef> daemonDeployments();

  @Override
  List<Consumer<? super DescribeDaemonDeploymentsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param daemonDeployments the daemon deployments
   * @return a builder
   */
  static Builder builder(Iterable<? extends DaemonDeploymentRef> daemonDeployments) {
    Objects.requireNonNull(daemonDeployments, "daemonDeployments");
    return new Builder().daemonDeployments(daemonDeployments);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeDaemonDeployments of(DescribeDaemonDeploymentsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeDaemonDeploymentsRequest whole = WithoutNulls.of(sdk);
    Builder copy = builder(SdkLists.map(whole.daemonDeploymentArns(), DaemonDeploymentRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-daemon-deployments --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static DescribeDaemonDeployments fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, DescribeDaemonDeploymentsRequest.builder())));
  }

  @Override
  default Action<DescribeDaemonDeploymentsRequest, DescribeDaemonDeploymentsResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default ResourceRef resource() {
    return daemonDeployments().size() == 1 ? daemonDeployments().get(0) : AccountRef.ofCaller();
  }

  @Override
  default DescribeDaemonDeploymentsRequest.Builder draft() {
    return DescribeDaemonDeploymentsRequest.builder()
        .daemonDeploymentArns(ResourceRef.textsOrNull(daemonDeployments()));
  }

  @Override
  default Batch<DaemonDeployment> result(DescribeDaemonDeploymentsResponse response) {
    return Batch.to(this, daemonDeployments().size())
        .answer(response.daemonDeployments(), DaemonDeployment::of, response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeDaemonDeployments}. Not thread-safe. */
  final class Builder extends ImmutableDescribeDaemonDeployments.Builder {
    Builder() {}
  }
}
