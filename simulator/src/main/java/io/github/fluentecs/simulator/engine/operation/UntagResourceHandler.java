package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import io.github.fluentecs.simulator.engine.state.Tagged;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceResponse;

/** A key that is not there is no error. */
public final class UntagResourceHandler
    implements Handler<UntagResourceRequest, UntagResourceResponse> {
  private final TaggedResources resources;

  public UntagResourceHandler(TaggedResources resources) {
    this.resources = resources;
  }

  @Override
  public UntagResourceResponse handle(UntagResourceRequest request) {
    Checks.oneTo(50, "tagKeys", request.tagKeys());
    request.tagKeys().forEach(TagChecks::checkKey);
    Tagged resource = resources.require(request.resourceArn());
    resource.tag(
        resource.tags().stream().filter(tag -> !request.tagKeys().contains(tag.key())).toList());
    return UntagResourceResponse.builder().build();
  }
}
