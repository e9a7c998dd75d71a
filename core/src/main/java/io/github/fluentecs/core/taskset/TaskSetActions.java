package io.github.fluentecs.core.taskset;

import static io.github.fluentecs.core.ThrottleCategory.SERVICE_MODIFY;
import static io.github.fluentecs.core.ThrottleCategory.SERVICE_READ;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsResponse;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetResponse;

/** The actions on task sets. ECS lists them in no throttle category; those of services stand in. */
public final class TaskSetActions {
  /** CreateTaskSet. */
  public static final Action<CreateTaskSetRequest, CreateTaskSetResponse> CREATE_TASK_SET =
      Action.of(CreateTaskSetRequest.class, SERVICE_MODIFY, TaskSetRules::createTaskSet)
          .calls(
              CreateTaskSetResponse.class, EcsClient::createTaskSet, EcsAsyncClient::createTaskSet)
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .clientToken(
              CreateTaskSetRequest::clientToken,
              (request, token) -> request.toBuilder().clientToken(token).build());

  /** DeleteTaskSet. */
  public static final Action<DeleteTaskSetRequest, DeleteTaskSetResponse> DELETE_TASK_SET =
      Action.of(DeleteTaskSetRequest.class, SERVICE_MODIFY, TaskSetRules::deleteTaskSet)
          .calls(
              DeleteTaskSetResponse.class, EcsClient::deleteTaskSet, EcsAsyncClient::deleteTaskSet);

  /** DescribeTaskSets. */
  public static final Action<DescribeTaskSetsRequest, DescribeTaskSetsResponse> DESCRIBE_TASK_SETS =
      Action.of(DescribeTaskSetsRequest.class, SERVICE_READ, TaskSetRules::describeTaskSets)
          .calls(
              DescribeTaskSetsResponse.class,
              EcsClient::describeTaskSets,
              EcsAsyncClient::describeTaskSets);

  /** UpdateServicePrimaryTaskSet. */
  public static final Action<
          UpdateServicePrimaryTaskSetRequest, UpdateServicePrimaryTaskSetResponse>
      UPDATE_SERVICE_PRIMARY_TASK_SET =
          Action.of(
                  UpdateServicePrimaryTaskSetRequest.class,
                  SERVICE_MODIFY,
                  TaskSetRules::updateServicePrimaryTaskSet)
              .calls(
                  UpdateServicePrimaryTaskSetResponse.class,
                  EcsClient::updateServicePrimaryTaskSet,
                  EcsAsyncClient::updateServicePrimaryTaskSet);

  /** UpdateTaskSet. */
  public static final Action<UpdateTaskSetRequest, UpdateTaskSetResponse> UPDATE_TASK_SET =
      Action.of(UpdateTaskSetRequest.class, SERVICE_MODIFY, TaskSetRules::updateTaskSet)
          .calls(
              UpdateTaskSetResponse.class, EcsClient::updateTaskSet, EcsAsyncClient::updateTaskSet);

  private TaskSetActions() {}

  /**
   * Lists the actions on task sets.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        CREATE_TASK_SET,
        DELETE_TASK_SET,
        DESCRIBE_TASK_SETS,
        UPDATE_SERVICE_PRIMARY_TASK_SET,
        UPDATE_TASK_SET);
  }
}
