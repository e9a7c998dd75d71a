package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.OpenEnum;
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
import software.amazon.awssdk.services.ecs.model.CapacityProviderField;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersResponse;

/**
 * Describes capacity providers page by page: up to 100 named ones, or all of a cluster or account.
 * A page has at most 10.
 */
@Value.Immutable
public interface DescribeCapacityProviders
    extends PagedOperation<
        DescribeCapacityProviders,
        DescribeCapacityProvidersRequest.Builder,
        DescribeCapacityProvidersRequest,
        DescribeCapacityProvidersResponse,
        CapacityProvider> {
  /** The operation {@code DescribeCapacityProviders}. */
  Action<DescribeCapacityProvidersRequest, DescribeCapacityProvidersResponse> ACTION =
      Action.of(
              DescribeCapacityProvidersRequest.class,
              DescribeCapacityProvidersResponse.class,
              ThrottleCategory.CAPACITY_PROVIDER_READ)
          .calls(
              EcsClient::describeCapacityProviders, () -> EcsAsyncClient::describeCapacityProviders)
          .readOnly()
          .checked(CapacityProviderRules::ofDescribe, CapacityProviderRules::describe)
          .onResource("capacityProviders")
          .build();

  /**
   * Returns the capacity providers.
   *
   * @return at most 100 (rule DescribeCapacityProviders/capacityProviders); none means all
   */
  List<CapacityProviderRef> capacityProviders();

  /**
   * Returns the cluster whose capacity providers are described.
   *
   * @return absent means those of the account, without managed instances
   */
  Optional<ClusterRef> cluster();

  /**
   * Returns the additional details to include.
   *
   * @return for example TAGS; none by default
   */
  List<OpenEnum<CapacityProviderField>> include();

  /**
   * Returns the page size.
   *
   * @return 1 to 10 (rule DescribeCapacityProviders/maxResults); absent means 10
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
  List<Consumer<? super DescribeCapacityProvidersRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @return a builder for all capacity providers of the account
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
  static DescribeCapacityProviders of(DescribeCapacityProvidersRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeCapacityProvidersRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder()
            .addAllCapacityProviders(
                SdkLists.map(whole.capacityProviders(), CapacityProviderRef::of))
            .cluster(SdkRefs.optional(whole.cluster(), ClusterRef::of))
            .addAllInclude(SdkValues.enums(CapacityProviderField.class, whole.includeAsStrings()))
            .maxResults(SdkValues.optional(whole.maxResults()))
            .nextToken(Optional.ofNullable(whole.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-capacity-providers --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DescribeCapacityProviders fromJson(String json) {
    return of(RequestJson.read(json, DescribeCapacityProvidersRequest.builder()));
  }

  @Override
  default Action<DescribeCapacityProvidersRequest, DescribeCapacityProvidersResponse> action() {
    return ACTION;
  }

  @Override
  default ResourceRef resource() {
    if (capacityProviders().size() == 1) {
      return capacityProviders().get(0);
    }
    return cluster().<ResourceRef>map(cluster -> cluster).orElseGet(AccountRef::ofCaller);
  }

  @Override
  default DescribeCapacityProvidersRequest.Builder draft() {
    return DescribeCapacityProvidersRequest.builder()
        .capacityProviders(ResourceRef.textsOrNull(capacityProviders()))
        .cluster(cluster().map(ResourceRef::text).orElse(null))
        .includeWithStrings(OpenEnum.textsOrNull(include()))
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<CapacityProvider> result(DescribeCapacityProvidersResponse response) {
    return Page.of(response.capacityProviders(), CapacityProvider::of, response.nextToken())
        .withFailures(response.failures());
  }

  @Override
  default DescribeCapacityProviders startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns this command, which names one capacity provider, with the demand that the answer gives
   * it; a name that ECS does not know fails as {@link EcsFailure.NotFound} with the name.
   *
   * @return a command that gives the capacity provider
   * @throws IllegalStateException unless it names one
   */
  default EcsCommand<CapacityProvider> one() {
    if (capacityProviders().size() != 1) {
      throw new IllegalStateException(
          "names " + capacityProviders().size() + " capacity providers, not one");
    }
    return Page.one(this);
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeCapacityProviders}. Not thread-safe. */
  final class Builder extends ImmutableDescribeCapacityProviders.Builder {
    Builder() {}

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder include(CapacityProviderField... values) {
      return addAllInclude(OpenEnum.listOf(values));
    }

    /**
     * Adds capacity providers.
     *
     * @param namesOrArns for example {@code FARGATE}
     * @return this builder
     */
    public Builder capacityProviders(String... namesOrArns) {
      return addAllCapacityProviders(
          CapacityProviderRef.all(Arguments.list("namesOrArns", namesOrArns)));
    }

    /**
     * Requests the tags too.
     *
     * @return this builder
     */
    public Builder withTags() {
      return include(OpenEnum.of(CapacityProviderField.TAGS));
    }
  }
}
