package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.OpenEnum;
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
import software.amazon.awssdk.services.ecs.model.GatewayStatus;
import software.amazon.awssdk.services.ecs.model.ListGatewaysRequest;
import software.amazon.awssdk.services.ecs.model.ListGatewaysResponse;

/** Lists the gateways of the account page by page. */
@Value.Immutable
public interface ListGateways
    extends PagedOperation<
        ListGateways,
        ListGatewaysRequest.Builder,
        ListGatewaysRequest,
        ListGatewaysResponse,
        GatewaySummary> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code ListGateways}; the throttle category of services is assumed. */
    public static final Action<ListGatewaysRequest, ListGatewaysResponse> ACTION =
        Action.of(
                ListGatewaysRequest.class,
                ListGatewaysResponse.class,
                ThrottleCategory.SERVICE_READ)
            .calls(EcsClient::listGateways, () -> EcsAsyncClient::listGateways)
            .readOnly()
            .checked(GatewayRules::ofList, GatewayRules::list)
            .build();

    private Newer() {}
  }

  /**
   * Returns the names to list.
   *
   * @return at most 10 names (rule ListGateways/names); none means all
   */
  List<String> names();

  /**
   * Returns the statuses to list.
   *
   * @return statuses (rule GW-10); none means all
   */
  List<OpenEnum<GatewayStatus>> statuses();

  /**
   * Returns the page size.
   *
   * @return 1 or more (rule ListGateways/maxResults); absent means 100
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
  List<Consumer<? super ListGatewaysRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @return a builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ListGateways of(ListGatewaysRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    ListGatewaysRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder()
            .names(whole.names())
            .statuses(SdkValues.enums(GatewayStatus.class, whole.statusAsStrings()))
            .maxResults(SdkValues.optional(whole.maxResults()))
            .nextToken(Optional.ofNullable(whole.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-gateways --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static ListGateways fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, ListGatewaysRequest.builder())));
  }

  @Override
  default Action<ListGatewaysRequest, ListGatewaysResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default ResourceRef resource() {
    return AccountRef.ofCaller();
  }

  @Override
  default ListGatewaysRequest.Builder draft() {
    return ListGatewaysRequest.builder()
        .names(SdkLists.orNull(names()))
        .statusWithStrings(OpenEnum.textsOrNull(statuses()))
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<GatewaySummary> result(ListGatewaysResponse response) {
    return Page.of(response.gateways(), GatewaySummary::of, response.nextToken());
  }

  @Override
  default ListGateways startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, one by one
   */
  default Described<Gateway> described() {
    return Described.oneByOne(
        this,
        DescribeGateway.Newer.ACTION,
        summary -> DescribeGateway.builder(summary.ref()).build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListGateways}. Not thread-safe. */
  final class Builder extends ImmutableListGateways.Builder {
    Builder() {}

    /**
     * Adds statuses to list.
     *
     * @param values the statuses
     * @return this builder
     */
    public Builder statuses(GatewayStatus... values) {
      return addAllStatuses(OpenEnum.listOf(values));
    }

    /**
     * Adds a status to list.
     *
     * @param status the status
     * @return this builder
     */
    public Builder status(GatewayStatus status) {
      Objects.requireNonNull(status, "status");
      return status(OpenEnum.of(status));
    }
  }
}
