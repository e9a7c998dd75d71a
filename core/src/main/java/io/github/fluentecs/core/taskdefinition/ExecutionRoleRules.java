package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The check of whether a task definition needs an execution role. */
final class ExecutionRoleRules {
  private static final Constraint NEEDED =
      Constraint.hard(
          "RegisterTaskDefinition/executionRoleArn",
          "executionRoleArn",
          "an execution role where containers have secrets, and on Fargate where they use awslogs,"
              + " secrets of logs, images in ECR or a private registry",
          "Set the execution role.",
          "Task execution role, when it is needed");

  private static final Constraint ADVISED =
      ConstraintsOf.TASK.advice(
          "executionRoleArn",
          "advised",
          "an execution role where containers have environment files or a private registry",
          "Set the execution role; the agent reads them with it.");

  /** The constraints, with paths from the request on. */
  static final List<Constraint> CONSTRAINTS = List.of(NEEDED, ADVISED);

  private ExecutionRoleRules() {}

  static void check(RegisterTaskDefinitionRequest request, boolean fargate, Findings findings) {
    if (request.executionRoleArn() != null) {
      return;
    }
    List<ContainerDefinition> containers = request.containerDefinitions();
    for (int i = 0; i < containers.size(); i++) {
      String reason = reason(containers.get(i), fargate);
      if (reason != null) {
        findings.broken(NEEDED, Given.words("none, with " + reason));
        return;
      }
    }
    for (int i = 0; i < containers.size(); i++) {
      ContainerDefinition container = containers.get(i);
      if (container.repositoryCredentials() != null || !container.environmentFiles().isEmpty()) {
        findings.broken(ADVISED, null);
        return;
      }
    }
  }

  private static @Nullable String reason(ContainerDefinition container, boolean fargate) {
    if (!container.secrets().isEmpty()) {
      return "secrets";
    }
    return fargate ? reasonOnFargate(container) : null;
  }

  private static @Nullable String reasonOnFargate(ContainerDefinition container) {
    LogConfiguration logs = container.logConfiguration();
    if (logs != null && LoggingRules.is(LogDriver.AWSLOGS, logs)) {
      return "awslogs";
    }
    if (logs != null && !logs.secretOptions().isEmpty()) {
      return "secrets of a log driver";
    }
    if (container.repositoryCredentials() != null) {
      return "a private registry";
    }
    return container.image() != null && container.image().contains(".dkr.ecr.")
        ? "an image in ECR"
        : null;
  }
}
