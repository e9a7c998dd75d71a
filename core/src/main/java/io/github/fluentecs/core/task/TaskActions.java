package io.github.fluentecs.core.task;

import static io.github.fluentecs.core.ThrottleCategory.CLUSTER_RESOURCE_MODIFY;
import static io.github.fluentecs.core.ThrottleCategory.CLUSTER_RESOURCE_READ;
import static io.github.fluentecs.core.ThrottleCategory.TASK_PROTECTION;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionResponse;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;

/** The actions on tasks. */
public final class TaskActions {
  /** DescribeTasks. */
  public static final Action<DescribeTasksRequest, DescribeTasksResponse> DESCRIBE_TASKS =
      Action.of(DescribeTasksRequest.class, CLUSTER_RESOURCE_READ, TaskRules::describeTasks)
          .calls(
              DescribeTasksResponse.class, EcsClient::describeTasks, EcsAsyncClient::describeTasks);

  /** GetTaskProtection. */
  public static final Action<GetTaskProtectionRequest, GetTaskProtectionResponse>
      GET_TASK_PROTECTION =
          Action.of(
                  GetTaskProtectionRequest.class,
                  TASK_PROTECTION,
                  ProtectionRules::getTaskProtection)
              .calls(
                  GetTaskProtectionResponse.class,
                  EcsClient::getTaskProtection,
                  EcsAsyncClient::getTaskProtection);

  /** ListTasks. */
  public static final Action<ListTasksRequest, ListTasksResponse> LIST_TASKS =
      Action.of(ListTasksRequest.class, CLUSTER_RESOURCE_READ, TaskRules::listTasks)
          .calls(ListTasksResponse.class, EcsClient::listTasks, EcsAsyncClient::listTasks);

  /** RunTask. */
  public static final Action<RunTaskRequest, RunTaskResponse> RUN_TASK =
      Action.of(RunTaskRequest.class, CLUSTER_RESOURCE_MODIFY, TaskRules::runTask)
          .calls(RunTaskResponse.class, EcsClient::runTask, EcsAsyncClient::runTask)
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .leavesToCustomize("referenceId", "volumeConfigurations")
          .clientToken(
              RunTaskRequest::clientToken,
              (request, token) -> request.toBuilder().clientToken(token).build());

  /** StartTask. */
  public static final Action<StartTaskRequest, StartTaskResponse> START_TASK =
      Action.of(StartTaskRequest.class, CLUSTER_RESOURCE_MODIFY, TaskRules::startTask)
          .calls(StartTaskResponse.class, EcsClient::startTask, EcsAsyncClient::startTask)
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .leavesToCustomize("referenceId", "volumeConfigurations");

  /** StopTask. */
  public static final Action<StopTaskRequest, StopTaskResponse> STOP_TASK =
      Action.of(StopTaskRequest.class, CLUSTER_RESOURCE_MODIFY, TaskRules::stopTask)
          .calls(StopTaskResponse.class, EcsClient::stopTask, EcsAsyncClient::stopTask);

  /** UpdateTaskProtection. */
  public static final Action<UpdateTaskProtectionRequest, UpdateTaskProtectionResponse>
      UPDATE_TASK_PROTECTION =
          Action.of(
                  UpdateTaskProtectionRequest.class,
                  TASK_PROTECTION,
                  ProtectionRules::updateTaskProtection)
              .calls(
                  UpdateTaskProtectionResponse.class,
                  EcsClient::updateTaskProtection,
                  EcsAsyncClient::updateTaskProtection);

  private TaskActions() {}

  /**
   * Lists the actions on tasks.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        DESCRIBE_TASKS,
        GET_TASK_PROTECTION,
        LIST_TASKS,
        RUN_TASK,
        START_TASK,
        STOP_TASK,
        UPDATE_TASK_PROTECTION);
  }
}
