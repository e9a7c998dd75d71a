package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.Action;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** A command that sends a request as it is and gives the response as it is. */
record SingleSdkRequest<B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse>(
    Action<Q, A> action, Q request)
    implements SdkRequestOperation<SingleSdkRequest<B, Q, A>, B, Q, A, A> {
  @Override
  public A result(A response) {
    return response;
  }

  @Override
  public String toString() {
    return describe().commandLine();
  }
}
