package io.github.fluentecs.core.task;

import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Ids;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;

/** The rules of the actions on task scale-in protection. */
final class ProtectionRules {
  private static final int MOST_TASKS = 10;
  private static final String MINUTES = "expiresInMinutes";
  private static final String SOURCE = "UpdateTaskProtection request, expiresInMinutes";

  private static final Constraint EXPIRY =
      Constraint.hard(
          "UpdateTaskProtection/expiresInMinutes",
          "1 to 2880 minutes (48 hours)",
          "Choose a time in that range, and protect again before it ends.",
          SOURCE);

  private static final Constraint EXPIRY_OF_NONE =
      Constraint.soft(
          "UpdateTaskProtection/expiresInMinutes/enabled",
          "a time only where protection is enabled",
          "Leave the time out, or protect the tasks.",
          SOURCE);

  private static final Constraint SOME_TASKS =
      Constraint.soft(
          "GetTaskProtection/tasks/given",
          "at least one id; what ECS does without any is not documented",
          "Name the tasks.",
          "GetTaskProtection request, tasks");

  private ProtectionRules() {}

  static Rules<GetTaskProtectionRequest> getTaskProtection() {
    return Rules.of(GetTaskProtectionRequest.class)
        .addAll(ClusterRules.mandatory(GetTaskProtectionRequest::cluster))
        .addAll(
            Ids.of("GetTaskProtection", "tasks", 100).readOptional(GetTaskProtectionRequest::tasks))
        .add(
            ClusterRules.sameForEach(
                GetTaskProtectionRequest::cluster, "tasks", GetTaskProtectionRequest::tasks))
        .add(Rule.size(SOME_TASKS, "tasks", GetTaskProtectionRequest::tasks, size -> size > 0))
        .build();
  }

  static Rules<UpdateTaskProtectionRequest> updateTaskProtection() {
    return Rules.of(UpdateTaskProtectionRequest.class)
        .addAllUnless(ProtectionRules::isUsual, ProtectionRules::addUpdateTaskProtection)
        .build();
  }

  private static void addUpdateTaskProtection(Rules.Builder<UpdateTaskProtectionRequest> rules) {
    rules
        .addAllUnless(ProtectionRules::isNamed, ProtectionRules::addNames)
        .addAllUnless(ProtectionRules::namesTasks, ProtectionRules::addTasks)
        .add(
            Rule.value(
                EXPIRY,
                MINUTES,
                UpdateTaskProtectionRequest::expiresInMinutes,
                ProtectionRules::isTime))
        .add(
            Rule.of(
                EXPIRY_OF_NONE,
                MINUTES,
                (request, findings) -> {
                  if (request.expiresInMinutes() != null
                      && Boolean.FALSE.equals(request.protectionEnabled())) {
                    findings.broken(request.expiresInMinutes());
                  }
                }));
  }

  private static void addNames(Rules.Builder<UpdateTaskProtectionRequest> rules) {
    rules
        .addAll(ClusterRules.mandatory(UpdateTaskProtectionRequest::cluster))
        .require("protectionEnabled", UpdateTaskProtectionRequest::protectionEnabled);
  }

  private static void addTasks(Rules.Builder<UpdateTaskProtectionRequest> rules) {
    rules
        .addAll(
            Ids.of("UpdateTaskProtection", "tasks", MOST_TASKS)
                .write(UpdateTaskProtectionRequest::tasks))
        .add(
            ClusterRules.sameForEach(
                UpdateTaskProtectionRequest::cluster, "tasks", UpdateTaskProtectionRequest::tasks));
  }

  /** Knows a request that protects tasks. */
  private static boolean isUsual(UpdateTaskProtectionRequest request) {
    Integer minutes = request.expiresInMinutes();
    return Boolean.TRUE.equals(request.protectionEnabled())
        && (minutes == null || isTime(minutes))
        && isNamed(request)
        && namesTasks(request);
  }

  private static boolean isNamed(UpdateTaskProtectionRequest request) {
    return request.protectionEnabled() != null && References.wellFormed(request.cluster());
  }

  private static boolean namesTasks(UpdateTaskProtectionRequest request) {
    return Ids.fit(request.tasks(), MOST_TASKS)
        && ClusterRules.areIn(request.cluster(), request.tasks())
        && Ids.areUnique(request.tasks());
  }

  private static boolean isTime(int minutes) {
    return minutes >= 1 && minutes <= 2880;
  }
}
