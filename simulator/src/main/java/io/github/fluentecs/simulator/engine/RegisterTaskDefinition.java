package io.github.fluentecs.simulator.engine;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** The operation RegisterTaskDefinition. */
final class RegisterTaskDefinition {
  private RegisterTaskDefinition() {}

  static void addTo(Handlers handlers) {
    handlers.on(RegisterTaskDefinitionRequest.class, RegisterTaskDefinition::register);
  }

  private static RegisterTaskDefinitionResponse register(
      Region region, RegisterTaskDefinitionRequest request) {
    TaskDefinitionChecks.check(request);
    TaskDefinition definition = definition(region, request);
    region.taskDefinitions().add(new LiveTaskDefinition(definition, request.tags()));
    return RegisterTaskDefinitionResponse.builder()
        .taskDefinition(definition)
        .tags(request.tags())
        .build();
  }

  private static TaskDefinition definition(Region region, RegisterTaskDefinitionRequest request) {
    int revision = region.taskDefinitions().nextRevision(request.family());
    return TaskDefinition.builder()
        .taskDefinitionArn(region.arns().taskDefinition(request.family(), revision))
        .family(request.family())
        .revision(revision)
        .status(TaskDefinitionStatus.ACTIVE)
        .taskRoleArn(request.taskRoleArn())
        .executionRoleArn(request.executionRoleArn())
        .networkMode(request.networkModeAsString())
        .containerDefinitions(request.containerDefinitions())
        .volumes(request.volumes())
        .placementConstraints(request.placementConstraints())
        .requiresCompatibilities(request.requiresCompatibilities())
        .compatibilities(Compatibilities.of(request))
        .requiresAttributes(requiredAttributes(request))
        .cpu(TaskSizes.cpu(request.cpu()))
        .memory(TaskSizes.memory(request.memory()))
        .pidMode(request.pidModeAsString())
        .ipcMode(request.ipcModeAsString())
        .proxyConfiguration(request.proxyConfiguration())
        .ephemeralStorage(request.ephemeralStorage())
        .runtimePlatform(request.runtimePlatform())
        .enableFaultInjection(request.enableFaultInjection())
        .registeredAt(region.timeline().now())
        .registeredBy(region.arns().root())
        .build();
  }

  private static List<Attribute> requiredAttributes(RegisterTaskDefinitionRequest request) {
    return "awsvpc".equals(request.networkModeAsString())
        ? List.of(Attribute.builder().name("ecs.capability.task-eni").build())
        : List.of();
  }
}
