package io.github.fluentecs.core.tag;

import static io.github.fluentecs.core.ThrottleCategory.TAG_MODIFY;
import static io.github.fluentecs.core.ThrottleCategory.TAG_READ;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.TagResourceResponse;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceResponse;

/** The actions on tags. */
public final class TagActions {
  /** ListTagsForResource. */
  public static final Action<ListTagsForResourceRequest, ListTagsForResourceResponse>
      LIST_TAGS_FOR_RESOURCE =
          Action.of(ListTagsForResourceRequest.class, TAG_READ, TaggingRules::listTagsForResource)
              .calls(
                  ListTagsForResourceResponse.class,
                  EcsClient::listTagsForResource,
                  EcsAsyncClient::listTagsForResource);

  /** TagResource. */
  public static final Action<TagResourceRequest, TagResourceResponse> TAG_RESOURCE =
      Action.of(TagResourceRequest.class, TAG_MODIFY, TaggingRules::tagResource)
          .calls(TagResourceResponse.class, EcsClient::tagResource, EcsAsyncClient::tagResource);

  /** UntagResource. */
  public static final Action<UntagResourceRequest, UntagResourceResponse> UNTAG_RESOURCE =
      Action.of(UntagResourceRequest.class, TAG_MODIFY, TaggingRules::untagResource)
          .calls(
              UntagResourceResponse.class, EcsClient::untagResource, EcsAsyncClient::untagResource);

  private TagActions() {}

  /**
   * Lists the actions on tags.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(LIST_TAGS_FOR_RESOURCE, TAG_RESOURCE, UNTAG_RESOURCE);
  }
}
