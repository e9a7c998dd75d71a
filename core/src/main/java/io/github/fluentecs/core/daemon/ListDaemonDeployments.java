package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLinks;
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
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.ListDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonDeploymentsResponse;

/** Lists the deployments of a daemon page by page, the newest first, with their states. */
@Value.Immutable
public interface ListDaemonDeployments
    extends PagedOperation<
        ListDaemonDeployments,
        ListDaemonDeploymentsRequest.Builder,
        ListDaemonDeploymentsRequest,
        ListDaemonDeploymentsResponse,
        DaemonDeploymentSummary> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code ListDaemonDeployments}. */
    public static final Action<ListDaemonDeploymentsRequest, ListDaemonDeploymentsResponse> ACTION =
        Action.of(
                ListDaemonDeploymentsRequest.class,
                ListDaemonDeploymentsResponse.class,
                ThrottleCategory.SERVICE_DEPLOYMENT)
            .calls(EcsClient::listDaemonDeployments, () -> EcsAsyncClient::listDaemonDeployments)
            .readOnly()
            .checked(DaemonRules::ofListDaemonDeployments, DaemonRules::listDaemonDeployments)
            .onResource("daemonArn")
            .build();

    private Newer() {}
  }

  /**
   * Returns the daemon.
   *
   * @return the daemon, by its ARN (rule ListDaemonDeployments/daemonArn)
   */
  DaemonRef daemon();

  /**
   * Returns the states to filter by.
   *
   * @return any of these; none means every state
   */
  List<OpenEnum<DaemonDeploymentStatus>> statuses();

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
   * @return 1 to 100 (rule ListDaemonDeployments/maxResults); absent means 20
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
  List<Consumer<? super ListDaemonDeploymentsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param daemon the daemon
   * @return a builder
   */
  static Builder builder(DaemonRef daemon) {
    return new Builder().daemon(daemon);
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
  static ListDaemonDeployments of(ListDaemonDeploymentsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    ListDaemonDeploymentsRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.byArn(whole.daemonArn(), DaemonRef::ofArn, DaemonRef::of))
            .statuses(SdkValues.enums(DaemonDeploymentStatus.class, whole.statusAsStrings()))
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
   * Reads JSON as {@code aws ecs list-daemon-deployments --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static ListDaemonDeployments fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, ListDaemonDeploymentsRequest.builder())));
  }

  @Override
  default Action<ListDaemonDeploymentsRequest, ListDaemonDeploymentsResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default DaemonRef resource() {
    return daemon();
  }

  @Override
  default ListDaemonDeploymentsRequest.Builder draft() {
    return ListDaemonDeploymentsRequest.builder()
        .daemonArn(daemon().text())
        .statusWithStrings(OpenEnum.textsOrNull(statuses()))
        .createdAt(createdAtOrNull())
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<DaemonDeploymentSummary> result(ListDaemonDeploymentsResponse response) {
    return Page.of(response.daemonDeployments(), DaemonDeploymentSummary::of, response.nextToken());
  }

  @Override
  default ListDaemonDeployments startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, in full batches
   */
  default Described<DaemonDeployment> described() {
    return Described.inBatches(
        this,
        DescribeDaemonDeployments.Newer.ACTION,
        briefs ->
            DescribeDaemonDeployments.builder(
                    briefs.stream().map(DaemonDeploymentSummary::ref).toList())
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

  /** Builds a {@link ListDaemonDeployments}. Not thread-safe. */
  final class Builder extends ImmutableListDaemonDeployments.Builder {
    Builder() {}

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder statuses(DaemonDeploymentStatus... values) {
      return addAllStatuses(OpenEnum.listOf(values));
    }

    /**
     * Adds a state to filter by.
     *
     * @param status the state
     * @return this builder
     */
    public Builder status(DaemonDeploymentStatus status) {
      Objects.requireNonNull(status, "status");
      return status(OpenEnum.of(status));
    }
  }
}
