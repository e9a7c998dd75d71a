package io.github.fluentecs.waiters;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;

/** Both clients over one function from requests to answers; it may throw. */
final class FakeEcs implements EcsClient {
  private final Function<EcsRequest, EcsResponse> answers;
  private final List<EcsRequest> requests = new CopyOnWriteArrayList<>();

  FakeEcs(Function<EcsRequest, EcsResponse> answers) {
    this.answers = answers;
  }

  List<EcsRequest> requests() {
    return requests;
  }

  private <A extends EcsResponse> A answer(Class<A> type, EcsRequest request) {
    requests.add(request);
    return type.cast(answers.apply(request));
  }

  @Override
  public DescribeTasksResponse describeTasks(DescribeTasksRequest request) {
    return answer(DescribeTasksResponse.class, request);
  }

  @Override
  public DescribeServicesResponse describeServices(DescribeServicesRequest request) {
    return answer(DescribeServicesResponse.class, request);
  }

  @Override
  public StopTaskResponse stopTask(StopTaskRequest request) {
    return answer(StopTaskResponse.class, request);
  }

  @Override
  public ListTasksResponse listTasks(ListTasksRequest request) {
    return answer(ListTasksResponse.class, request);
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  /** The asynchronous twin; what the function throws ends the future. */
  EcsAsyncClient async() {
    return new Async();
  }

  private final class Async implements EcsAsyncClient {
    private <A extends EcsResponse> CompletableFuture<A> later(Class<A> type, EcsRequest request) {
      try {
        return CompletableFuture.completedFuture(answer(type, request));
      } catch (RuntimeException e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    @Override
    public CompletableFuture<DescribeTasksResponse> describeTasks(DescribeTasksRequest request) {
      return later(DescribeTasksResponse.class, request);
    }

    @Override
    public CompletableFuture<DescribeServicesResponse> describeServices(
        DescribeServicesRequest request) {
      return later(DescribeServicesResponse.class, request);
    }

    @Override
    public CompletableFuture<StopTaskResponse> stopTask(StopTaskRequest request) {
      return later(StopTaskResponse.class, request);
    }

    @Override
    public CompletableFuture<ListTasksResponse> listTasks(ListTasksRequest request) {
      return later(ListTasksResponse.class, request);
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
