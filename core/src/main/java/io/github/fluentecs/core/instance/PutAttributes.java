package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.PutAttributesRequest;
import software.amazon.awssdk.services.ecs.model.PutAttributesResponse;

/**
 * Sets up to 10 attributes of container instances; an existing attribute gets the new value. A
 * container instance can have 10 custom attributes.
 */
@Value.Immutable
public interface PutAttributes
    extends Operation<
        PutAttributes,
        PutAttributesRequest.Builder,
        PutAttributesRequest,
        PutAttributesResponse,
        List<Attribute>> {
  /** The operation {@code PutAttributes}. */
  Action<PutAttributesRequest, PutAttributesResponse> ACTION =
      Action.of(
              PutAttributesRequest.class,
              PutAttributesResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_MODIFY)
          .calls(EcsClient::putAttributes, () -> EcsAsyncClient::putAttributes)
          .idempotent()
          .checked(ContainerInstanceRules::ofPutAttributes, ContainerInstanceRules::putAttributes)
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster of all the container instances
   */
  ClusterRef cluster();

  /**
   * Returns the attributes.
   *
   * @return 1 to 10 (rule PutAttributes/attributes), each with the container instance it is for
   */
  List<Attribute> attributes();

  @Override
  List<Consumer<? super PutAttributesRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster of all the container instances
   * @param attributes the attributes, each with the container instance it is for
   * @return a builder
   */
  static Builder builder(ClusterRef cluster, Iterable<? extends Attribute> attributes) {
    Objects.requireNonNull(attributes, "attributes");
    return new Builder().cluster(cluster).attributes(attributes);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static PutAttributes of(PutAttributesRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    PutAttributesRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.cluster(whole.cluster()), SdkLists.map(whole.attributes(), Attribute::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs put-attributes --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static PutAttributes fromJson(String json) {
    return of(RequestJson.read(json, PutAttributesRequest.builder()));
  }

  @Override
  default Action<PutAttributesRequest, PutAttributesResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default PutAttributesRequest.Builder draft() {
    return PutAttributesRequest.builder()
        .cluster(cluster().text())
        .attributes(Attribute.toSdkOrNull(attributes()));
  }

  @Override
  default List<Attribute> result(PutAttributesResponse response) {
    return response.attributes().stream().map(Attribute::of).toList();
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link PutAttributes}. Not thread-safe. */
  final class Builder extends ImmutablePutAttributes.Builder {
    Builder() {}
  }
}
