package io.github.fluentecs.core.task;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;

/** The rules of ExecuteCommand. */
final class ExecuteCommandRules {
  private static final String OPERATION = "ExecuteCommand";
  private static final Constraint TASK = Constraint.required(OPERATION, "task");
  private static final Constraint COMMAND = Constraint.required(OPERATION, "command");

  private static final Constraint INTERACTIVE =
      Constraint.hard(
          "ExecuteCommand/interactive",
          "interactive",
          "true: sessions are interactive",
          "Set interactive to true; to run a command without a session, run a task.",
          "ExecuteCommand response, interactive: ECS supports only interactive sessions");

  private ExecuteCommandRules() {}

  static List<Constraint> ofExecuteCommand() {
    return List.of(
        ClusterRules.OPTIONAL,
        TASK,
        References.FORM.at("task"),
        ClusterRules.SAME.at("task"),
        COMMAND,
        INTERACTIVE);
  }

  static void executeCommand(ExecuteCommandRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    findings.require(TASK, request.task());
    References.form("task", request.task(), findings);
    ClusterRules.same(request.cluster(), "task", request.task(), findings);
    findings.require(COMMAND, request.command());
    if (!Boolean.TRUE.equals(request.interactive())) {
      findings.broken(INTERACTIVE, request.interactive());
    }
  }
}
