package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.defaults.Included;
import io.github.fluentecs.simulator.engine.state.Tagged;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceResponse;

/** Answers ListTagsForResource. */
public final class ListTagsForResourceHandler
    implements Handler<ListTagsForResourceRequest, ListTagsForResourceResponse> {
  private final TaggedResources resources;

  public ListTagsForResourceHandler(TaggedResources resources) {
    this.resources = resources;
  }

  @Override
  public ListTagsForResourceResponse handle(ListTagsForResourceRequest request) {
    Tagged resource = resources.require(request.resourceArn());
    return ListTagsForResourceResponse.builder().tags(Included.list(true, resource.tags())).build();
  }
}
