package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ResourceRef;
import java.util.List;
import java.util.Map;
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
