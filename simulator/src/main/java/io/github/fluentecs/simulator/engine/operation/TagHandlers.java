package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import io.github.fluentecs.simulator.engine.lifecycle.TaskTags;
import io.github.fluentecs.simulator.engine.state.Tagged;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.TagResourceResponse;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceResponse;

/** Operations on the tags of everything that has an ARN. */
public final class TagHandlers {
  private final TaggedResources resources;

  public TagHandlers(TaggedResources resources) {
    this.resources = resources;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(TagResourceRequest.class, this::tag)
        .on(UntagResourceRequest.class, this::untag)
        .on(ListTagsForResourceRequest.class, this::list);
  }

  /** A key that is there already gets the new value; the limit is for both together. */
  private TagResourceResponse tag(TagResourceRequest request) {
    Checks.that(!request.tags().isEmpty(), "tags cannot be empty.");
    TagChecks.check(request.tags());
    Tagged resource = resources.require(request.resourceArn());
    List<Tag> tags = TaskTags.merge(resource.tags(), request.tags());
    TagChecks.checkCount(tags);
    resource.tag(tags);
    return TagResourceResponse.builder().build();
  }

  /** A key that is not there is no error. */
  private UntagResourceResponse untag(UntagResourceRequest request) {
    Checks.oneTo(50, "tagKeys", request.tagKeys());
    request.tagKeys().forEach(TagChecks::checkKey);
    Tagged resource = resources.require(request.resourceArn());
    resource.tag(
        resource.tags().stream().filter(tag -> !request.tagKeys().contains(tag.key())).toList());
    return UntagResourceResponse.builder().build();
  }

  private ListTagsForResourceResponse list(ListTagsForResourceRequest request) {
    Tagged resource = resources.require(request.resourceArn());
    return ListTagsForResourceResponse.builder().tags(resource.tags()).build();
  }
}
