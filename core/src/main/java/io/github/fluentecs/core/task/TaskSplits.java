package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Split;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;

/** How requests on many tasks become several. */
final class TaskSplits {
  static final Split<DescribeTasksRequest> DESCRIBE_TASKS =
      Split.reads(
          "tasks",
          100,
          DescribeTasksRequest::tasks,
          (request, tasks) -> request.toBuilder().tasks(tasks).build());

  static final Split<GetTaskProtectionRequest> GET_TASK_PROTECTION =
      Split.reads(
          "tasks",
          100,
          GetTaskProtectionRequest::tasks,
          (request, tasks) -> request.toBuilder().tasks(tasks).build());

  static final Split<RunTaskRequest> RUN_TASK =
      Split.count(
          "count",
          10,
          request -> request.count() == null ? 1 : request.count(),
          (request, count) -> request.toBuilder().count(count).build());

  static final Split<StartTaskRequest> START_TASK =
      Split.writes(
          "containerInstances",
          10,
          StartTaskRequest::containerInstances,
          (request, instances) -> request.toBuilder().containerInstances(instances).build());

  static final Split<UpdateTaskProtectionRequest> UPDATE_TASK_PROTECTION =
      Split.writes(
          "tasks",
          10,
          UpdateTaskProtectionRequest::tasks,
          (request, tasks) -> request.toBuilder().tasks(tasks).build());

  private TaskSplits() {}
}
