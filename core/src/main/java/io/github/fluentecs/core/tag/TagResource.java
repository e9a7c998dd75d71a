package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaggableRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Tag;
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

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static TagResource of(TagResourceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    TagResourceRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.of(whole.resourceArn(), TaggableRef::of))
            .tags(SdkValues.map(whole.tags(), Tag::key, Tag::value));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs tag-resource --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static TagResource fromJson(String json) {
    return of(RequestJson.read(json, TagResourceRequest.builder()));
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
