package io.github.fluentecs.core.taskset;

import static io.github.fluentecs.core.ThrottleCategory.SERVICE_MODIFY;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetResponse;

/** The actions on task sets. ECS lists them in no throttle category; those of services stand in. */
public final class TaskSetActions {
  /** CreateTaskSet. */
  public static final Action<CreateTaskSetRequest, CreateTaskSetResponse> CREATE_TASK_SET =
      Action.of(CreateTaskSetRequest.class, SERVICE_MODIFY, TaskSetRules.createTaskSet())
          .calls(
              CreateTaskSetResponse.class, EcsClient::createTaskSet, EcsAsyncClient::createTaskSet)
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .clientToken(
              CreateTaskSetRequest::clientToken,
              (request, token) -> request.toBuilder().clientToken(token).build());

  /** UpdateTaskSet. */
  public static final Action<UpdateTaskSetRequest, UpdateTaskSetResponse> UPDATE_TASK_SET =
      Action.of(UpdateTaskSetRequest.class, SERVICE_MODIFY, TaskSetRules.updateTaskSet())
          .calls(
              UpdateTaskSetResponse.class, EcsClient::updateTaskSet, EcsAsyncClient::updateTaskSet);

  private TaskSetActions() {}

  /**
   * Lists the actions on task sets.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(CREATE_TASK_SET, UPDATE_TASK_SET);
  }
}
