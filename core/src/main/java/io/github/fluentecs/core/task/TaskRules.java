package io.github.fluentecs.core.task;

import io.github.fluentecs.core.capacity.StrategyRules;
import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.network.NetworkRules;
import io.github.fluentecs.core.placement.PlacementRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Given;
import io.github.fluentecs.core.rule.Ids;
import io.github.fluentecs.core.rule.Paging;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.Texts;
import io.github.fluentecs.core.rule.TokenRules;
import io.github.fluentecs.core.tag.TagRules;
import io.github.fluentecs.core.volume.VolumeRules;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

/** The rules of the actions on tasks. */
final class TaskRules {
  private static final String TASK_DEFINITION = "taskDefinition";

  private static final Constraint STOP_REASON =
      Constraint.soft(
          "NM-8",
          "at most 255 characters",
          "Shorten the reason.",
          "StopTask request, reason (older text; the current one states no limit)");

  private static final Constraint RUN_COUNT =
      Constraint.hard(
          "RunTask/count", "1 to 10 tasks", "Run more in batches of 10.", "RunTask request, count");

  private static final Constraint STARTED_BY_RUN = startedByOf("RunTask", 128);
  private static final Constraint STARTED_BY_START = startedByOf("StartTask", 36);

  private static final Constraint STARTED_BY_ALONE =
      Constraint.hard(
          "ListTasks/startedBy",
          "startedBy beside no other filter",
          "List by startedBy alone, and describe what is listed to filter further.",
          "ListTasks request, startedBy");

  private static final Constraint PROPAGATE =
      Constraint.hard(
          "TG-6",
          "TASK_DEFINITION or NONE",
          "RunTask has no service to take tags from.",
          "RunTask request, propagateTags");

  private TaskRules() {}

  static Rules<DescribeTasksRequest> describeTasks() {
    return Rules.of(DescribeTasksRequest.class)
        .add(ClusterRules.optional(DescribeTasksRequest::cluster))
        .addAll(Ids.of("DescribeTasks", "tasks", 100).read(DescribeTasksRequest::tasks))
        .add(
            ClusterRules.sameForEach(
                DescribeTasksRequest::cluster, "tasks", DescribeTasksRequest::tasks))
        .build();
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

  static Rules<RunTaskRequest> runTask() {
    return Rules.of(RunTaskRequest.class)
        .unless(TaskRules::isUsual)
        .addAllUnless(
            TaskRules::isNamed,
            List.of(
                ClusterRules.optional(RunTaskRequest::cluster),
                Rule.required("RunTask", TASK_DEFINITION, RunTaskRequest::taskDefinition),
                References.taskDefinition(TASK_DEFINITION, RunTaskRequest::taskDefinition)))
        .add(Rule.value(RUN_COUNT, "count", RunTaskRequest::count, TaskRules::isCount))
        .addAllUnless(
            TaskRules::hasUsualCapacity,
            StrategyRules.launchType(
                RunTaskRequest::launchTypeAsString, RunTaskRequest::capacityProviderStrategy),
            StrategyRules.on("capacityProviderStrategy", RunTaskRequest::capacityProviderStrategy))
        .addAllUnless(
            request -> NetworkRules.isUsual(request.networkConfiguration()),
            NetworkRules.on(RunTaskRequest::networkConfiguration))
        .addAllWith(
            RunTaskRequest::hasPlacementConstraints,
            PlacementRules.constraints(
                RunTaskRequest::placementConstraints,
                request ->
                    StrategyRules.onlyFargate(
                        request.launchTypeAsString(), request.capacityProviderStrategy())))
        .addAllWith(
            RunTaskRequest::hasPlacementStrategy,
            PlacementRules.strategy(RunTaskRequest::placementStrategy))
        .addAllUnless(
            request -> OverrideRules.areUsual(request.overrides()),
            OverrideRules.on(
                RunTaskRequest::overrides,
                request ->
                    StrategyRules.onlyFargate(
                        request.launchTypeAsString(), request.capacityProviderStrategy())))
        .addAllWith(
            RunTaskRequest::hasVolumeConfigurations,
            VolumeRules.ofTasks(RunTaskRequest::volumeConfigurations))
        .addAllUnless(
            request -> !hasNote(request),
            List.of(
                Rule.value(STARTED_BY_RUN, "startedBy", RunTaskRequest::startedBy, startedBy(128))),
            TokenRules.on(64, "RunTask request, clientToken", RunTaskRequest::clientToken),
            TagRules.on(RunTaskRequest::tags),
            List.of(
                Rule.value(
                    PROPAGATE,
                    "propagateTags",
                    RunTaskRequest::propagateTagsAsString,
                    text -> !text.equals("SERVICE"))))
        .build();
  }

  /** Knows a request that names what runs, how often and where, with overrides at most. */
  private static boolean isUsual(RunTaskRequest request) {
    return (request.count() == null || isCount(request.count()))
        && hasUsualCapacity(request)
        && NetworkRules.isUsual(request.networkConfiguration())
        && OverrideRules.areUsual(request.overrides())
        && !hasMore(request)
        && isNamed(request);
  }

  private static boolean isNamed(RunTaskRequest request) {
    return References.wellFormed(request.cluster())
        && References.isTaskDefinition(request.taskDefinition());
  }

  private static boolean hasUsualCapacity(RunTaskRequest request) {
    return StrategyRules.isUsual(request.launchTypeAsString(), request.capacityProviderStrategy());
  }

  private static boolean isCount(int tasks) {
    return tasks >= 1 && tasks <= 10;
  }

  /** Tells whether a request has members that are looked at by rules alone. */
  private static boolean hasMore(RunTaskRequest request) {
    return request.hasPlacementConstraints()
        || request.hasPlacementStrategy()
        || request.hasVolumeConfigurations()
        || hasNote(request);
  }

  /** Tells whether a request says who asks, or how the tasks are tagged. */
  private static boolean hasNote(RunTaskRequest request) {
    return request.startedBy() != null
        || request.clientToken() != null
        || request.hasTags()
        || request.propagateTagsAsString() != null;
  }

  private static Constraint startedByOf(String operation, int most) {
    return Constraint.soft(
        "NM-6",
        "at most " + most + " letters, digits, - _ and /",
        "Shorten the text or replace the other characters.",
        operation + " request, startedBy");
  }

  private static Predicate<String> startedBy(int most) {
    return Texts.of(0, most, c -> Texts.nameCharacter(c) || c == '/');
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
            NetworkRules.on(StartTaskRequest::networkConfiguration))
        .addAllWith(
            request -> request.overrides() != null,
            OverrideRules.on(StartTaskRequest::overrides, request -> false))
        .addAllWith(
            StartTaskRequest::hasVolumeConfigurations,
            VolumeRules.ofTasks(StartTaskRequest::volumeConfigurations))
        .add(Rule.value(STARTED_BY_START, "startedBy", StartTaskRequest::startedBy, startedBy(36)))
        .addAllWith(StartTaskRequest::hasTags, TagRules.on(StartTaskRequest::tags))
        .build();
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
