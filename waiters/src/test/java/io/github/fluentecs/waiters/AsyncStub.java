package io.github.fluentecs.waiters;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;

/** A client that answers one operation as it is told, and the stop of a task never. */
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
  public CompletableFuture<StopTaskResponse> stopTask(StopTaskRequest request) {
    return new CompletableFuture<>();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
