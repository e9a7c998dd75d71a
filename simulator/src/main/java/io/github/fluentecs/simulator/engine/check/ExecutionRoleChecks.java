package io.github.fluentecs.simulator.engine.check;

import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** What a task definition needs an execution role for. */
final class ExecutionRoleChecks {
  private static final String ON_FARGATE =
      "Fargate requires task definition to have execution role ARN to support ";

  private ExecutionRoleChecks() {}

  static void check(RegisterTaskDefinitionRequest request) {
    if (request.executionRoleArn() == null || request.executionRoleArn().isEmpty()) {
      boolean isFargate = request.requiresCompatibilities().contains(Compatibility.FARGATE);
      request.containerDefinitions().forEach(container -> check(container, isFargate));
    }
  }

  private static void check(ContainerDefinition container, boolean isFargate) {
    LogConfiguration logs = container.logConfiguration();
    boolean hasLogSecrets = isFargate && logs != null && !logs.secretOptions().isEmpty();
    TaskDefinitionChecks.require(
        container.secrets().isEmpty() && !hasLogSecrets,
        "When you are specifying container secrets, you must also specify a value for"
            + " 'executionRoleArn'.");
    if (isFargate) {
      TaskDefinitionChecks.require(
          logs == null || logs.logDriver() != LogDriver.AWSLOGS,
          ON_FARGATE + "log driver awslogs.");
      TaskDefinitionChecks.require(!isInEcr(container.image()), ON_FARGATE + "ECR images.");
      TaskDefinitionChecks.require(
          container.repositoryCredentials() == null, ON_FARGATE + "private registries.");
    }
  }

  private static boolean isInEcr(String image) {
    return image.contains(".dkr.ecr.");
  }
}
