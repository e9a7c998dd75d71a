package io.github.fluentecs.core.task;

import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Ids;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.Texts;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

/** The rules of the actions on tasks. */
final class TaskRules {
  private static final Constraint STOP_REASON =
      Constraint.soft(
          "NM-8",
          "at most 255 characters",
          "Shorten the reason.",
          "StopTask request, reason (older text; the current one states no limit)");

  private TaskRules() {}

  static Rules<DescribeTasksRequest> describeTasks() {
    return Rules.of(DescribeTasksRequest.class)
        .add(ClusterRules.optional(DescribeTasksRequest::cluster))
        .addAll(Ids.of("DescribeTasks", "tasks", 100).read(DescribeTasksRequest::tasks))
        .build();
  }

  static Rules<StopTaskRequest> stopTask() {
    return Rules.of(StopTaskRequest.class)
        .add(ClusterRules.optional(StopTaskRequest::cluster))
        .require("task", StopTaskRequest::task)
        .add(References.form("task", StopTaskRequest::task))
        .add(Rule.value(STOP_REASON, "reason", StopTaskRequest::reason, Texts.length(0, 255)))
        .build();
  }
}
