package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.DaemonRevisionRef;
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
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRevisionsResponse;

/** Describes up to 20 daemon revisions, or more with {@link #inBatches()}. */
@Value.Immutable
public interface DescribeDaemonRevisions
    extends BatchOperation<
        DescribeDaemonRevisions,
        DescribeDaemonRevisionsRequest.Builder,
        DescribeDaemonRevisionsRequest,
        DescribeDaemonRevisionsResponse,
        DaemonRevision> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code DescribeDaemonRevisions}. */
    public static final Action<DescribeDaemonRevisionsRequest, DescribeDaemonRevisionsResponse>
        ACTION =
            Action.of(
                    DescribeDaemonRevisionsRequest.class,
                    DescribeDaemonRevisionsResponse.class,
                    ThrottleCategory.SERVICE_REVISION)
                .calls(
                    EcsClient::describeDaemonRevisions,
                    () -> EcsAsyncClient::describeDaemonRevisions)
                .readOnly()
                .checked(
                    DaemonRules::ofDescribeDaemonRevisions, DaemonRules::describeDaemonRevisions)
                .onResource("daemonRevisionArns")
                .splitsReads(
                    "daemonRevisionArns",
                    DaemonRules.REVISIONS.max(),
                    DescribeDaemonRevisionsRequest::daemonRevisionArns,
                    (request, arns) -> request.toBuilder().daemonRevisionArns(arns).build())
                .build();

    private Newer() {}
  }

  /**
   * Returns the daemon revisions.
   *
   * @return 1 to 20 (rule DescribeDaemonRevisions/daemonRevisionArns), more {@linkplain
   *     #inBatches() in batches}
   */
  List<DaemonRevisionRef> daemonRevisions();

  @Override
  List<Consumer<? super DescribeDaemonRevisionsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param daemonRevisions the daemon revisions
   * @return a builder
   */
  static Builder builder(Iterable<? extends DaemonRevisionRef> daemonRevisions) {
    Objects.requireNonNull(daemonRevisions, "daemonRevisions");
    return new Builder().daemonRevisions(daemonRevisions);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeDaemonRevisions of(DescribeDaemonRevisionsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeDaemonRevisionsRequest whole = WithoutNulls.of(sdk);
    Builder copy = builder(SdkLists.map(whole.daemonRevisionArns(), DaemonRevisionRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-daemon-revisions --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static DescribeDaemonRevisions fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, DescribeDaemonRevisionsRequest.builder())));
  }

  @Override
  default Action<DescribeDaemonRevisionsRequest, DescribeDaemonRevisionsResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default ResourceRef resource() {
    return daemonRevisions().size() == 1 ? daemonRevisions().get(0) : AccountRef.ofCaller();
  }

  @Override
  default DescribeDaemonRevisionsRequest.Builder draft() {
    return DescribeDaemonRevisionsRequest.builder()
        .daemonRevisionArns(ResourceRef.textsOrNull(daemonRevisions()));
  }

  @Override
  default Batch<DaemonRevision> result(DescribeDaemonRevisionsResponse response) {
    return Batch.to(this, daemonRevisions().size())
        .answer(response.daemonRevisions(), DaemonRevision::of, response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeDaemonRevisions}. Not thread-safe. */
  final class Builder extends ImmutableDescribeDaemonRevisions.Builder {
    Builder() {}
  }
}
