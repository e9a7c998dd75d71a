package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import io.github.fluentecs.simulator.engine.lifecycle.TaskTags;
import io.github.fluentecs.simulator.engine.state.Tagged;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.TagResourceResponse;

/** A key that is there already gets the new value; the limit is for both together. */
public final class TagResourceHandler implements Handler<TagResourceRequest, TagResourceResponse> {
  private final TaggedResources resources;

  public TagResourceHandler(TaggedResources resources) {
    this.resources = resources;
  }

  @Override
  public TagResourceResponse handle(TagResourceRequest request) {
    Checks.that(!request.tags().isEmpty(), "tags cannot be empty.");
    TagChecks.check(request.tags());
    Tagged resource = resources.require(request.resourceArn());
    List<Tag> tags = TaskTags.merge(resource.tags(), request.tags());
    TagChecks.checkCount(tags);
    resource.tag(tags);
    return TagResourceResponse.builder().build();
  }
}
