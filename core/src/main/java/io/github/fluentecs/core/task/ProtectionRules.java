package io.github.fluentecs.core.task;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Ids;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;

/** The rules of the operations on task scale-in protection. */
final class ProtectionRules {
  static final Ids READ = Ids.readOptional("GetTaskProtection", "tasks", 100);
  static final Ids CHANGED = Ids.write("UpdateTaskProtection", "tasks", 10);

  private static final String SOURCE = "UpdateTaskProtection request, expiresInMinutes";

  private static final Constraint ENABLED =
      Constraint.required("UpdateTaskProtection", "protectionEnabled");

  private static final Constraint EXPIRY =
      Constraint.hard(
          "UpdateTaskProtection/expiresInMinutes",
          "expiresInMinutes",
          "1 to 2880 minutes (48 hours)",
          "Choose a time in this range, and renew the protection before it ends.",
          SOURCE);

  private static final Constraint EXPIRY_OF_NONE =
      Constraint.advice(
          "UpdateTaskProtection/expiresInMinutes/enabled",
          "expiresInMinutes",
          "a time only if protection is enabled",
          "Leave the time out, or protect the tasks.",
          SOURCE + ": it belongs to protection that is enabled; nothing says that it is refused");

  private static final Constraint SOME_TASKS =
      Constraint.advice(
          "GetTaskProtection/tasks/given",
          "tasks",
          "at least one id; what ECS does without any is not documented",
          "Name the tasks.",
          "GetTaskProtection request, tasks, which the model does not demand");

  private ProtectionRules() {}

  static List<Constraint> ofGetTaskProtection() {
    return Constraints.all(
        ClusterRules.MANDATORY,
        READ.constraints(),
        List.of(ClusterRules.SAME.at("tasks[]"), SOME_TASKS));
  }

  static void getTaskProtection(GetTaskProtectionRequest request, Findings findings) {
    ClusterRules.mandatory(request.cluster(), findings);
    READ.check(request.tasks(), findings);
    ClusterRules.sameForEach(request.cluster(), "tasks", request.tasks(), findings);
    findings.size(SOME_TASKS, request.tasks(), 1, Integer.MAX_VALUE);
  }

  static List<Constraint> ofUpdateTaskProtection() {
    return Constraints.all(
        ClusterRules.MANDATORY,
        List.of(ENABLED),
        CHANGED.constraints(),
        List.of(ClusterRules.SAME.at("tasks[]"), EXPIRY, EXPIRY_OF_NONE));
  }

  static void updateTaskProtection(UpdateTaskProtectionRequest request, Findings findings) {
    ClusterRules.mandatory(request.cluster(), findings);
    findings.require(ENABLED, request.protectionEnabled());
    CHANGED.check(request.tasks(), findings);
    ClusterRules.sameForEach(request.cluster(), "tasks", request.tasks(), findings);
    findings.range(EXPIRY, request.expiresInMinutes(), 1, 2880);
    if (request.expiresInMinutes() != null && Boolean.FALSE.equals(request.protectionEnabled())) {
      findings.broken(EXPIRY_OF_NONE, request.expiresInMinutes());
    }
  }
}
