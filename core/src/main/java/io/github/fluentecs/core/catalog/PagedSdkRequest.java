package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** A command that reads one page of an operation; the page's one item is the whole response. */
record PagedSdkRequest<B extends SdkBuilder<B, Q>, Q extends EcsRequest, A extends EcsResponse>(
    Action<Q, A> action, Q request)
    implements PagedOperation<PagedSdkRequest<B, Q, A>, B, Q, A, A>,
        SdkRequestOperation<PagedSdkRequest<B, Q, A>, B, Q, A, Page<A>> {
  private static final String NEXT_TOKEN = "nextToken";

  static boolean isPaged(EcsRequest request, Class<? extends EcsResponse> response) {
    return request.sdkFieldNameToField().containsKey(NEXT_TOKEN)
        && Operations.hasMember(response, NEXT_TOKEN);
  }

  @Override
  public PagedSdkRequest<B, Q, A> startingAt(String nextToken) {
    B next = draft();
    RequestMember.set(next, NEXT_TOKEN, nextToken);
    return new PagedSdkRequest<>(action, next.build());
  }

  @Override
  public Page<A> result(A response) {
    return Page.of(
        List.of(response),
        UnaryOperator.identity(),
        response.getValueForField(NEXT_TOKEN, String.class).orElse(null));
  }

  @Override
  public String toString() {
    return describe().commandLine();
  }
}
