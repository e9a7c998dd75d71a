package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
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
import software.amazon.awssdk.services.ecs.model.ListAttributesRequest;
import software.amazon.awssdk.services.ecs.model.ListAttributesResponse;
import software.amazon.awssdk.services.ecs.model.TargetType;

/**
 * Lists the attributes of the container instances of a cluster page by page, those that ECS and the
 * agent set included; each has the ARN of its container instance.
 */
@Value.Immutable
public interface ListAttributes
    extends PagedOperation<
        ListAttributes,
        ListAttributesRequest.Builder,
        ListAttributesRequest,
        ListAttributesResponse,
        Attribute> {
  /** The operation {@code ListAttributes}. */
  Action<ListAttributesRequest, ListAttributesResponse> ACTION =
      Action.of(
              ListAttributesRequest.class,
              ListAttributesResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_READ)
          .calls(EcsClient::listAttributes, () -> EcsAsyncClient::listAttributes)
          .readOnly()
          .checked(ContainerInstanceRules::ofListAttributes, ContainerInstanceRules::listAttributes)
          .onResource("cluster")
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster of all the container instances
   */
  ClusterRef cluster();

  /**
   * Returns the type of the resources with the attributes.
   *
   * @return {@code container-instance}, the only type there is (rule ListAttributes/targetType)
   */
  @Value.Default
  default OpenEnum<TargetType> targetType() {
    return OpenEnum.of(TargetType.CONTAINER_INSTANCE);
  }

  /**
   * Returns the name to filter by.
   *
   * @return the name of an attribute; absent means all
   */
  Optional<String> attributeName();

  /**
   * Returns the value to filter by.
   *
   * @return a value of the attribute that is filtered by (rule ListAttributes/attributeValue);
   *     absent means any
   */
  Optional<String> attributeValue();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListAttributes/maxResults); absent means 100
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
  List<Consumer<? super ListAttributesRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster of all the container instances
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
  static ListAttributes of(ListAttributesRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.cluster(sdk.cluster()))
            .targetType(
                OpenEnum.parseNullable(TargetType.class, sdk.targetTypeAsString())
                    .orElseGet(() -> OpenEnum.of(TargetType.CONTAINER_INSTANCE)))
            .attributeName(Optional.ofNullable(sdk.attributeName()))
            .attributeValue(Optional.ofNullable(sdk.attributeValue()))
            .maxResults(SdkValues.optional(sdk.maxResults()))
            .nextToken(Optional.ofNullable(sdk.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-attributes --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListAttributes fromJson(String json) {
    return of(RequestJson.read(json, ListAttributesRequest.builder()));
  }

  @Override
  default Action<ListAttributesRequest, ListAttributesResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default ListAttributesRequest.Builder draft() {
    return ListAttributesRequest.builder()
        .cluster(cluster().text())
        .targetType(targetType().text())
        .attributeName(attributeName().orElse(null))
        .attributeValue(attributeValue().orElse(null))
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<Attribute> result(ListAttributesResponse response) {
    return Page.of(response.attributes(), Attribute::of, response.nextToken());
  }

  @Override
  default ListAttributes startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListAttributes}. Not thread-safe. */
  final class Builder extends ImmutableListAttributes.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder targetType(TargetType value) {
      return targetType(OpenEnum.of(value));
    }

    /**
     * Filters by an attribute.
     *
     * @param name the attribute's name
     * @param value the attribute's value
     * @return this builder
     */
    public Builder attribute(String name, String value) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
      return attributeName(name).attributeValue(value);
    }
  }
}
