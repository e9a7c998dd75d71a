package io.github.fluentecs.core.task;

import static io.github.fluentecs.core.ThrottleCategory.CLUSTER_RESOURCE_MODIFY;
import static io.github.fluentecs.core.ThrottleCategory.CLUSTER_RESOURCE_READ;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;

/** The actions on tasks. */
public final class TaskActions {
  /** DescribeTasks. */
  public static final Action<DescribeTasksRequest, DescribeTasksResponse> DESCRIBE_TASKS =
      Action.of(DescribeTasksRequest.class, CLUSTER_RESOURCE_READ, TaskRules.describeTasks())
          .calls(
              DescribeTasksResponse.class, EcsClient::describeTasks, EcsAsyncClient::describeTasks);

  /** RunTask. */
  public static final Action<RunTaskRequest, RunTaskResponse> RUN_TASK =
      Action.of(RunTaskRequest.class, CLUSTER_RESOURCE_MODIFY, TaskRules.runTask())
          .calls(RunTaskResponse.class, EcsClient::runTask, EcsAsyncClient::runTask)
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .leavesToCustomize("referenceId", "volumeConfigurations")
          .clientToken(
              RunTaskRequest::clientToken,
              (request, token) -> request.toBuilder().clientToken(token).build());

  /** StopTask. */
  public static final Action<StopTaskRequest, StopTaskResponse> STOP_TASK =
      Action.of(StopTaskRequest.class, CLUSTER_RESOURCE_MODIFY, TaskRules.stopTask())
          .calls(StopTaskResponse.class, EcsClient::stopTask, EcsAsyncClient::stopTask);

  private TaskActions() {}

  /**
   * Lists the actions on tasks.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(DESCRIBE_TASKS, RUN_TASK, STOP_TASK);
  }
}
