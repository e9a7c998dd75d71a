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
import software.amazon.awssdk.services.ecs.model.DeleteAttributesRequest;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesResponse;

/**
 * Deletes up to 10 custom attributes of container instances; one that is not there is skipped. The
 * result is what was deleted.
 */
@Value.Immutable
public interface DeleteAttributes
    extends Operation<
        DeleteAttributes,
        DeleteAttributesRequest.Builder,
        DeleteAttributesRequest,
        DeleteAttributesResponse,
        List<Attribute>> {
  /** The operation {@code DeleteAttributes}. */
  Action<DeleteAttributesRequest, DeleteAttributesResponse> ACTION =
      Action.of(
              DeleteAttributesRequest.class,
              DeleteAttributesResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_MODIFY)
          .calls(EcsClient::deleteAttributes, () -> EcsAsyncClient::deleteAttributes)
          .idempotent()
          .checked(
              ContainerInstanceRules::ofDeleteAttributes, ContainerInstanceRules::deleteAttributes)
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
   * @return 1 to 10 (rule DeleteAttributes/attributes), each with its container instance and
   *     without a value
   */
  List<Attribute> attributes();

  @Override
  List<Consumer<? super DeleteAttributesRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster of all the container instances
   * @param attributes names of attributes, each on its container instance
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
  static DeleteAttributes of(DeleteAttributesRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DeleteAttributesRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.cluster(whole.cluster()), SdkLists.map(whole.attributes(), Attribute::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs delete-attributes --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DeleteAttributes fromJson(String json) {
    return of(RequestJson.read(json, DeleteAttributesRequest.builder()));
  }

  @Override
  default Action<DeleteAttributesRequest, DeleteAttributesResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default DeleteAttributesRequest.Builder draft() {
    return DeleteAttributesRequest.builder()
        .cluster(cluster().text())
        .attributes(Attribute.toSdkOrNull(attributes()));
  }

  @Override
  default List<Attribute> result(DeleteAttributesResponse response) {
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

  /** Builds a {@link DeleteAttributes}. Not thread-safe. */
  final class Builder extends ImmutableDeleteAttributes.Builder {
    Builder() {}
  }
}
