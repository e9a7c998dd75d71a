package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaggableRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceResponse;

/** Lists the tags of a resource. */
@Value.Immutable
public interface ListTagsForResource
    extends Operation<
        ListTagsForResource,
        ListTagsForResourceRequest.Builder,
        ListTagsForResourceRequest,
        ListTagsForResourceResponse,
        Map<String, String>> {
  /** The operation {@code ListTagsForResource}. */
  Action<ListTagsForResourceRequest, ListTagsForResourceResponse> ACTION =
      Action.of(
              ListTagsForResourceRequest.class,
              ListTagsForResourceResponse.class,
              ThrottleCategory.TAG_READ)
          .calls(EcsClient::listTagsForResource, () -> EcsAsyncClient::listTagsForResource)
          .readOnly()
          .checked(TaggingRules::ofListTagsForResource, TaggingRules::listTagsForResource)
          .onResource("resourceArn")
          .build();

  /**
   * Returns the resource.
   *
   * @return a capacity provider, cluster, container instance, service, task, task definition or
   *     task set whose text is a full ARN (rule ListTagsForResource/resourceArn)
   */
  @Override
  ResourceRef resource();

  @Override
  List<Consumer<? super ListTagsForResourceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param resource what has the tags, by its ARN
   * @return a builder
   */
  static Builder builder(ResourceRef resource) {
    return new Builder().resource(resource);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ListTagsForResource of(ListTagsForResourceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy = builder(SdkRefs.of(sdk.resourceArn(), TaggableRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-tags-for-resource --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListTagsForResource fromJson(String json) {
    return of(RequestJson.read(json, ListTagsForResourceRequest.builder()));
  }

  @Override
  default Action<ListTagsForResourceRequest, ListTagsForResourceResponse> action() {
    return ACTION;
  }

  @Override
  default ListTagsForResourceRequest.Builder draft() {
    return ListTagsForResourceRequest.builder().resourceArn(resource().text());
  }

  @Override
  default Map<String, String> result(ListTagsForResourceResponse response) {
    return Tags.toMap(response.tags());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListTagsForResource}. Not thread-safe. */
  final class Builder extends ImmutableListTagsForResource.Builder {
    Builder() {}
  }
}
