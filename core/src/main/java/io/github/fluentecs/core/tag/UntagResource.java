package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaggableRef;
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
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceResponse;

/** Removes tags from a resource; a missing key is not an error. Idempotent. */
@Value.Immutable
public interface UntagResource
    extends Operation<
        UntagResource,
        UntagResourceRequest.Builder,
        UntagResourceRequest,
        UntagResourceResponse,
        ResourceRef> {
  /** The operation {@code UntagResource}. */
  Action<UntagResourceRequest, UntagResourceResponse> ACTION =
      Action.of(
              UntagResourceRequest.class, UntagResourceResponse.class, ThrottleCategory.TAG_MODIFY)
          .calls(EcsClient::untagResource, () -> EcsAsyncClient::untagResource)
          .idempotent()
          .checked(TaggingRules::ofUntagResource, TaggingRules::untagResource)
          .onResource("resourceArn")
          .build();

  /**
   * Returns the resource.
   *
   * @return a capacity provider, cluster, container instance, service, task, task definition or
   *     task set whose text is a full ARN (rule UntagResource/resourceArn)
   */
  @Override
  ResourceRef resource();

  /**
   * Returns the keys of the tags to remove.
   *
   * @return one at least (rules UntagResource/tagKeys and TG-3 to TG-5)
   */
  List<String> tagKeys();

  @Override
  List<Consumer<? super UntagResourceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param resource what loses the tags, by its ARN
   * @param tagKeys the keys of the tags
   * @return a builder
   */
  static Builder builder(ResourceRef resource, Iterable<String> tagKeys) {
    Objects.requireNonNull(tagKeys, "tagKeys");
    return new Builder().resource(resource).tagKeys(tagKeys);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UntagResource of(UntagResourceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    UntagResourceRequest whole = WithoutNulls.of(sdk);
    Builder copy = builder(SdkRefs.of(whole.resourceArn(), TaggableRef::of), whole.tagKeys());
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs untag-resource --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UntagResource fromJson(String json) {
    return of(RequestJson.read(json, UntagResourceRequest.builder()));
  }

  @Override
  default Action<UntagResourceRequest, UntagResourceResponse> action() {
    return ACTION;
  }

  @Override
  default UntagResourceRequest.Builder draft() {
    return UntagResourceRequest.builder()
        .resourceArn(resource().text())
        .tagKeys(SdkLists.orNull(tagKeys()));
  }

  @Override
  default ResourceRef result(UntagResourceResponse response) {
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

  /** Builds an {@link UntagResource}. Not thread-safe. */
  final class Builder extends ImmutableUntagResource.Builder {
    Builder() {}
  }
}
