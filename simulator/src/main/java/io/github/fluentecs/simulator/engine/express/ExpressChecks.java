package io.github.fluentecs.simulator.engine.express;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ResourceNames;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayContainer;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayScalingTarget;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceNetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateExpressGatewayServiceRequest;

/** The rules for requests on Express services that do not depend on what exists. */
final class ExpressChecks {
  private ExpressChecks() {}

  static void check(CreateExpressGatewayServiceRequest request) {
    Checks.given("infrastructureRoleArn", request.infrastructureRoleArn());
    String name = request.serviceName();
    Checks.that(
        name == null || ResourceNames.isName(name), "Invalid service name: " + ResourceNames.RULE);
    TagChecks.check(request.tags());
    boolean hasParts =
        request.primaryContainer() != null
            || request.executionRoleArn() != null
            || request.taskRoleArn() != null
            || request.cpu() != null
            || request.memory() != null
            || request.cpuArchitecture() != null;
    oneKindOfTask(request.taskDefinitionArn(), hasParts);
    if (request.taskDefinitionArn() == null) {
      Checks.that(
          request.primaryContainer() != null,
          "primaryContainer cannot be empty without a taskDefinitionArn.");
      Checks.given("executionRoleArn", request.executionRoleArn());
    }
    shared(request.primaryContainer(), request.healthCheckPath(), request.scalingTarget());
    network(request.networkConfiguration());
  }

  static boolean hasParts(UpdateExpressGatewayServiceRequest request) {
    return request.primaryContainer() != null
        || request.executionRoleArn() != null
        || request.taskRoleArn() != null
        || request.cpu() != null
        || request.memory() != null
        || request.cpuArchitecture() != null;
  }

  static void check(UpdateExpressGatewayServiceRequest request) {
    oneKindOfTask(request.taskDefinitionArn(), hasParts(request));
    shared(request.primaryContainer(), request.healthCheckPath(), request.scalingTarget());
    network(request.networkConfiguration());
  }

  private static void oneKindOfTask(@Nullable String definition, boolean hasParts) {
    Checks.that(
        definition == null || !hasParts,
        "taskDefinitionArn cannot be given together with primaryContainer, executionRoleArn,"
            + " taskRoleArn, cpu, memory or cpuArchitecture.");
  }

  private static void shared(
      @Nullable ExpressGatewayContainer container,
      @Nullable String path,
      @Nullable ExpressGatewayScalingTarget scaling) {
    if (container != null) {
      Checks.given("The image of primaryContainer", container.image());
      Checks.range("containerPort", container.containerPort(), 1, 65_535);
      if (container.awsLogsConfiguration() != null) {
        Checks.given("logGroup", container.awsLogsConfiguration().logGroup());
        Checks.given("logStreamPrefix", container.awsLogsConfiguration().logStreamPrefix());
      }
    }
    Checks.that(path == null || path.startsWith("/"), "healthCheckPath must begin with a slash.");
    if (scaling != null) {
      Checks.range("minTaskCount", scaling.minTaskCount(), 0, Integer.MAX_VALUE);
      Checks.range("maxTaskCount", scaling.maxTaskCount(), 0, Integer.MAX_VALUE);
      Checks.that(
          scaling.minTaskCount() == null
              || scaling.maxTaskCount() == null
              || scaling.minTaskCount() <= scaling.maxTaskCount(),
          "minTaskCount cannot be greater than maxTaskCount.");
    }
  }

  private static void network(@Nullable ExpressGatewayServiceNetworkConfiguration network) {
    if (network != null) {
      Checks.atMost(16, "subnets", network.subnets());
      Checks.atMost(5, "securityGroups", network.securityGroups());
    }
  }
}
