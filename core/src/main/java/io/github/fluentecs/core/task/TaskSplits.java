package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Split;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** How requests on many tasks become several. */
final class TaskSplits {
  static final Split<DescribeTasksRequest> DESCRIBE_TASKS =
      Split.reads(
          "tasks",
          100,
          DescribeTasksRequest::tasks,
          (request, tasks) -> request.toBuilder().tasks(tasks).build());

  static final Split<RunTaskRequest> RUN_TASK =
      Split.count(
          "count",
          10,
          request -> request.count() == null ? 1 : request.count(),
          (request, count) -> request.toBuilder().count(count).build());

  private TaskSplits() {}
}
