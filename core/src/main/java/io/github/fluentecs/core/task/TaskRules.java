package io.github.fluentecs.core.task;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Ids;
import io.github.fluentecs.core.rule.internal.Paging;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.value.internal.NewerMember;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

/** The rules of the operations that describe, list and stop tasks. */
final class TaskRules {
  static final Ids DESCRIBED = Ids.read("DescribeTasks", "tasks", 100);

  private static final Constraint PAGE = Paging.maxResults("ListTasks", 100);
  private static final Constraint STOPPED = Constraint.required("StopTask", "task");

  private static final Constraint STOP_REASON =
      Constraint.advice(
          "NM-8",
          "reason",
          "at most 255 characters",
          "Shorten the reason, of which a task may not show the rest.",
          "StopTask request, reason: the older text says so, the current one states no limit");

  private static final Constraint STARTED_BY_ALONE =
      Constraint.hard(
          "ListTasks/startedBy",
          "startedBy",
          "startedBy without any other filter",
          "List by startedBy alone, then describe the listed tasks to filter further.",
          "ListTasks request, startedBy");

  private TaskRules() {}

  static List<Constraint> ofDescribeTasks() {
    return Constraints.all(
        List.of(ClusterRules.OPTIONAL),
        DESCRIBED.constraints(),
        List.of(ClusterRules.SAME.at("tasks[]")));
  }

  static void describeTasks(DescribeTasksRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    DESCRIBED.check(request.tasks(), findings);
    ClusterRules.sameForEach(request.cluster(), "tasks", request.tasks(), findings);
  }

  static List<Constraint> ofListTasks() {
    String instance = "containerInstance";
    return List.of(
        ClusterRules.OPTIONAL,
        References.FORM.at(instance),
        ClusterRules.SAME.at(instance),
        PAGE,
        STARTED_BY_ALONE);
  }

  static void listTasks(ListTasksRequest request, Findings findings) {
    String instance = "containerInstance";
    ClusterRules.optional(request.cluster(), findings);
    References.form(instance, request.containerInstance(), findings);
    ClusterRules.same(request.cluster(), instance, request.containerInstance(), findings);
    findings.range(PAGE, request.maxResults(), 1, 100);
    if (request.startedBy() != null && hasOtherFilter(request)) {
      findings.broken(STARTED_BY_ALONE, Given.words("startedBy with another filter"));
    }
  }

  private static boolean hasOtherFilter(ListTasksRequest request) {
    return request.containerInstance() != null
        || NewerMember.TASKS_OF_DAEMON.read(request) != null
        || request.desiredStatusAsString() != null
        || request.family() != null
        || request.launchTypeAsString() != null
        || request.serviceName() != null;
  }

  static List<Constraint> ofStopTask() {
    return List.of(
        ClusterRules.OPTIONAL,
        STOPPED,
        References.FORM.at("task"),
        ClusterRules.SAME.at("task"),
        STOP_REASON);
  }

  static void stopTask(StopTaskRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.require(STOPPED, request.task());
    References.form("task", request.task(), findings);
    ClusterRules.same(request.cluster(), "task", request.task(), findings);
    findings.length(STOP_REASON, request.reason(), 0, 255);
  }
}
