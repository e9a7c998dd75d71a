package io.github.fluentecs.benchmarks.growth;

import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

/**
 * A client that counts what is asked, and what the SDK and the simulator take to answer: the rest
 * of a thread's cost is the caller's own. For one thread.
 */
final class MeteredClient implements EcsClient {
  private final EcsClient inner;
  private Cost cost = Cost.NONE;
  private int calls;
  private long asked;

  MeteredClient(EcsClient inner) {
    this.inner = inner;
  }

  @Override
  public DescribeTasksResponse describeTasks(DescribeTasksRequest request) {
    Cost before = Cost.soFar();
    DescribeTasksResponse answer = inner.describeTasks(request);
    cost = cost.plus(Cost.soFar().minus(before));
    calls++;
    asked += request.tasks().size();
    return answer;
  }

  /** What the calls took. */
  Cost cost() {
    return cost;
  }

  int calls() {
    return calls;
  }

  /** How many tasks all calls together asked for. */
  long asked() {
    return asked;
  }

  @Override
  public String serviceName() {
    return inner.serviceName();
  }

  @Override
  public void close() {
    inner.close();
  }
}
