package io.github.fluentecs.waiters;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

/** A client that answers the one call it knows as it is told. */
record AsyncStub(Supplier<CompletableFuture<DescribeTasksResponse>> answer)
    implements EcsAsyncClient {
  static EcsAsyncClient describing(Supplier<CompletableFuture<DescribeTasksResponse>> answer) {
    return new AsyncStub(answer);
  }

  @Override
  public CompletableFuture<DescribeTasksResponse> describeTasks(DescribeTasksRequest request) {
    return answer.get();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
