package io.github.fluentecs.workflows.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** Whether roles are there, and ECS tasks may assume them. */
final class RoleChecks {
  private static final String TASKS = "ecs-tasks.amazonaws.com";

  private RoleChecks() {}

  static List<Check> of(RegisterTaskDefinitionRequest request, Roles roles) {
    List<Check> checks = new ArrayList<>();
    add(checks, "taskRoleArn", request.taskRoleArn(), roles);
    add(checks, "executionRoleArn", request.executionRoleArn(), roles);
    return checks;
  }

  private static void add(List<Check> checks, String path, @Nullable String role, Roles roles) {
    if (role != null && !role.isEmpty()) {
      checks.add(
          new Check(
              "role " + role,
              List.of(path),
              () ->
                  Answers.judge(
                      path,
                      roles.role(role),
                      new Finding.Wrong(
                          path, "there is no role " + role, "create it, or name another"),
                      trust -> List.of(judge(path, role, trust)))));
    }
  }

  private static Finding judge(String path, String role, RoleTrust trust) {
    if (trust.services().contains(TASKS)) {
      return new Finding.Ok(path, TASKS + " may assume " + role);
    }
    return trust.conditional().contains(TASKS)
        ? new Finding.Skipped(
            path, TASKS + " may assume " + role + " under conditions, which were not evaluated")
        : new Finding.Wrong(
            path,
            TASKS + " may not assume " + role,
            "let its trust policy allow sts:AssumeRole to the service " + TASKS);
  }
}
