package io.github.fluentecs.core.task;

import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.network.NetworkRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Ids;
import io.github.fluentecs.core.rule.Paging;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.TagRules;
import io.github.fluentecs.core.volume.VolumeRules;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

/** The rules of the actions on tasks. */
final class TaskRules {
  private static final int MOST_READ = 100;
  private static final String TASK_DEFINITION = "taskDefinition";

  private static final Constraint STOP_REASON =
      Constraint.soft(
          "NM-8",
          "at most 255 characters",
          "Shorten the reason.",
          "StopTask request, reason (older text; the current one states no limit)");

  private static final Constraint STARTED_BY_ALONE =
      Constraint.hard(
          "ListTasks/startedBy",
          "startedBy beside no other filter",
          "List by startedBy alone, and describe what is listed to filter further.",
          "ListTasks request, startedBy");

  private TaskRules() {}

  static Rules<DescribeTasksRequest> describeTasks() {
    return Rules.of(DescribeTasksRequest.class)
        .addAllUnless(TaskRules::namesTasks, TaskRules::addDescribeTasks)
        .build();
  }

  private static boolean namesTasks(DescribeTasksRequest request) {
    return References.wellFormed(request.cluster())
        && Ids.fit(request.tasks(), MOST_READ)
        && ClusterRules.areIn(request.cluster(), request.tasks());
  }

  private static void addDescribeTasks(Rules.Builder<DescribeTasksRequest> rules) {
    rules
        .add(ClusterRules.optional(DescribeTasksRequest::cluster))
        .addAll(Ids.of("DescribeTasks", "tasks", MOST_READ).read(DescribeTasksRequest::tasks))
        .add(
            ClusterRules.sameForEach(
                DescribeTasksRequest::cluster, "tasks", DescribeTasksRequest::tasks));
  }

  static Rules<ListTasksRequest> listTasks() {
    return Rules.of(ListTasksRequest.class)
        .add(ClusterRules.optional(ListTasksRequest::cluster))
        .add(References.form("containerInstance", ListTasksRequest::containerInstance))
        .add(
            ClusterRules.same(
                ListTasksRequest::cluster,
                "containerInstance",
                ListTasksRequest::containerInstance))
        .add(Paging.maxResults("ListTasks", 100, ListTasksRequest::maxResults))
        .add(
            Rule.of(
                STARTED_BY_ALONE,
                "startedBy",
                (request, findings) -> {
                  if (request.startedBy() != null && hasCriterion(request)) {
                    findings.broken(Given.words("startedBy with another filter"));
                  }
                }))
        .build();
  }

  private static boolean hasCriterion(ListTasksRequest request) {
    return request.containerInstance() != null
        || request.daemonName() != null
        || request.desiredStatusAsString() != null
        || request.family() != null
        || request.launchTypeAsString() != null
        || request.serviceName() != null;
  }

  static Rules<StartTaskRequest> startTask() {
    return Rules.of(StartTaskRequest.class)
        .add(ClusterRules.optional(StartTaskRequest::cluster))
        .addAll(
            Ids.of("StartTask", "containerInstances", 10)
                .write(StartTaskRequest::containerInstances))
        .add(
            ClusterRules.sameForEach(
                StartTaskRequest::cluster,
                "containerInstances",
                StartTaskRequest::containerInstances))
        .require(TASK_DEFINITION, StartTaskRequest::taskDefinition)
        .add(References.taskDefinition(TASK_DEFINITION, StartTaskRequest::taskDefinition))
        .addAllWith(
            request -> request.networkConfiguration() != null,
            section -> section.addAll(NetworkRules.on(StartTaskRequest::networkConfiguration)))
        .addAllWith(
            request -> request.overrides() != null,
            section ->
                section.addAll(OverrideRules.on(StartTaskRequest::overrides, request -> false)))
        .addAllWith(
            StartTaskRequest::hasVolumeConfigurations,
            section -> section.addAll(VolumeRules.ofTasks(StartTaskRequest::volumeConfigurations)))
        .add(startedBy("StartTask", 36, StartTaskRequest::startedBy))
        .addAllWith(
            StartTaskRequest::hasTags,
            section -> section.addAll(TagRules.on(StartTaskRequest::tags)))
        .build();
  }

  /** Checks who starts a task, which RunTask gives more characters than StartTask. */
  static <Q> Rule<Q> startedBy(
      String operation, int most, Function<? super Q, @Nullable String> member) {
    Constraint startedBy =
        Constraint.soft(
            "NM-6",
            "at most " + most + " letters, digits, - _ and /",
            "Shorten the text or replace the other characters.",
            operation + " request, startedBy");
    return Rule.value(
        startedBy, "startedBy", member, Texts.of(0, most, c -> Texts.nameCharacter(c) || c == '/'));
  }

  static Rules<StopTaskRequest> stopTask() {
    return Rules.of(StopTaskRequest.class)
        .add(ClusterRules.optional(StopTaskRequest::cluster))
        .require("task", StopTaskRequest::task)
        .add(References.form("task", StopTaskRequest::task))
        .add(ClusterRules.same(StopTaskRequest::cluster, "task", StopTaskRequest::task))
        .add(Rule.value(STOP_REASON, "reason", StopTaskRequest::reason, Texts.length(0, 255)))
        .build();
  }
}
