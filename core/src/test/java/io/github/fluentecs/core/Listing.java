package io.github.fluentecs.core;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.rule.Constraint;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;

/** A command that lists, reduced to what paging needs. */
record Listing(String token, List<Consumer<? super ListTasksRequest.Builder>> customizations)
    implements PagedOperation<
        Listing, ListTasksRequest.Builder, ListTasksRequest, ListTasksResponse, String> {
  private static final Constraint CLUSTER = Constraint.required("ListTasks", "cluster");

  private static final Action<ListTasksRequest, ListTasksResponse> ACTION =
      Action.of(
              ListTasksRequest.class,
              ListTasksResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_READ)
          .calls(EcsClient::listTasks, () -> EcsAsyncClient::listTasks)
          .checked(
              () -> List.of(CLUSTER),
              (request, findings) -> findings.require(CLUSTER, request.cluster()))
          .build();

  Listing() {
    this(null, List.of());
  }

  Listing customize(Consumer<? super ListTasksRequest.Builder> change) {
    return new Listing(token, List.of(change));
  }

  @Override
  public Listing startingAt(String nextToken) {
    return new Listing(nextToken, customizations);
  }

  @Override
  public Action<ListTasksRequest, ListTasksResponse> action() {
    return ACTION;
  }

  @Override
  public ResourceRef resource() {
    return ClusterRef.of("prod");
  }

  @Override
  public ListTasksRequest.Builder draft() {
    return ListTasksRequest.builder().cluster("prod").nextToken(token);
  }

  @Override
  public Page<String> result(ListTasksResponse response) {
    return Page.of(response.taskArns(), arn -> arn, response.nextToken());
  }
}
