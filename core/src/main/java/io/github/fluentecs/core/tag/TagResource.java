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
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.TagResourceResponse;

/**
 * Adds tags to a resource; a tag whose key is there already gets the new value, and the others
 * stay. Idempotent. The resource must be given by its ARN; a service's ARN must be in the long
 * format (rule ID-5).
 */
@Value.Immutable
public interface TagResource
    extends Operation<
        TagResource,
        TagResourceRequest.Builder,
        TagResourceRequest,
        TagResourceResponse,
        ResourceRef> {
  /** The operation {@code TagResource}. */
  Action<TagResourceRequest, TagResourceResponse> ACTION =
      Action.of(TagResourceRequest.class, TagResourceResponse.class, ThrottleCategory.TAG_MODIFY)
          .calls(EcsClient::tagResource, () -> EcsAsyncClient::tagResource)
          .idempotent()
          .checked(TaggingRules::ofTagResource, TaggingRules::tagResource)
          .onResource("resourceArn")
          .build();

  /**
   * Returns the resource.
   *
   * @return a capacity provider, cluster, container instance, service, task, task definition or
   *     task set whose text is a full ARN (rule TagResource/resourceArn)
   */
  @Override
  ResourceRef resource();

  /**
   * Returns the tags to add.
   *
   * @return values by key, one at least (rules TagResource/tags and TG-1 to TG-5)
   */
  Map<String, String> tags();

  @Override
  List<Consumer<? super TagResourceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param resource what gets the tags, by its ARN
   * @return a builder
   */
  static Builder builder(ResourceRef resource) {
    return new Builder().resource(resource);
  }

  @Override
  default Action<TagResourceRequest, TagResourceResponse> action() {
    return ACTION;
  }

  @Override
  default TagResourceRequest.Builder draft() {
    return TagResourceRequest.builder().resourceArn(resource().text()).tags(Tags.toSdk(tags()));
  }

  @Override
  default ResourceRef result(TagResourceResponse response) {
    return resource();
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link TagResource}. Not thread-safe. */
  final class Builder extends ImmutableTagResource.Builder {
    Builder() {}
  }
}
