package io.github.fluentecs.simulator.engine;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.TagResourceResponse;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceResponse;

/** Operations on the tags of everything that has an ARN. */
final class TagOperations {
  private TagOperations() {}

  static void addTo(Handlers handlers) {
    handlers
        .on(TagResourceRequest.class, TagOperations::tag)
        .on(UntagResourceRequest.class, TagOperations::untag)
        .on(ListTagsForResourceRequest.class, TagOperations::list);
  }

  /** A key that is there already gets the new value; the limit is for both together. */
  private static TagResourceResponse tag(Region region, TagResourceRequest request) {
    Checks.that(!request.tags().isEmpty(), "tags cannot be empty.");
    TagChecks.check(request.tags());
    Tagged resource = TaggedResources.require(region, request.resourceArn());
    List<Tag> tags = TaskTags.merge(resource.tags(), request.tags());
    TagChecks.checkCount(tags);
    resource.tag(tags);
    return TagResourceResponse.builder().build();
  }

  /** A key that is not there is no error. */
  private static UntagResourceResponse untag(Region region, UntagResourceRequest request) {
    Checks.oneTo(50, "tagKeys", request.tagKeys());
    request.tagKeys().forEach(TagChecks::checkKey);
    Tagged resource = TaggedResources.require(region, request.resourceArn());
    resource.tag(
        resource.tags().stream().filter(tag -> !request.tagKeys().contains(tag.key())).toList());
    return UntagResourceResponse.builder().build();
  }

  private static ListTagsForResourceResponse list(
      Region region, ListTagsForResourceRequest request) {
    Tagged resource = TaggedResources.require(region, request.resourceArn());
    return ListTagsForResourceResponse.builder().tags(resource.tags()).build();
  }
}
