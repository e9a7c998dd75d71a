package io.github.fluentecs.simulator.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
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
    check(request);
    TaskDefinition definition = definition(region, request);
    region.taskDefinitions().add(new LiveTaskDefinition(definition, request.tags()));
    return RegisterTaskDefinitionResponse.builder()
        .taskDefinition(definition)
        .tags(request.tags())
        .build();
  }

  private static void check(RegisterTaskDefinitionRequest request) {
    TagChecks.check(request.tags());
    String family = Checks.given("Family", request.family());
    if (!Names.isName(family)) {
      throw Refusal.client("Invalid family: " + Names.RULE);
    }
    if (request.containerDefinitions().isEmpty()) {
      throw Refusal.client("Container list cannot be empty.");
    }
    Set<String> names = new HashSet<>();
    for (ContainerDefinition container : request.containerDefinitions()) {
      if (container.name() == null || container.image() == null) {
        throw Refusal.client("Container.name and Container.image should not be null or empty.");
      }
      if (!names.add(container.name())) {
        throw Refusal.client("Container names must be unique: " + container.name());
      }
    }
    if (request.containerDefinitions().stream().allMatch(RegisterTaskDefinition::isSidecar)) {
      throw Refusal.client("At least one container has to be essential.");
    }
    Checks.atMost(10, "placementConstraints", request.placementConstraints());
    if (request.ephemeralStorage() != null) {
      Checks.range(
          "The sizeInGiB of ephemeralStorage", request.ephemeralStorage().sizeInGiB(), 21, 200);
    }
    checkRequired(request);
  }

  /** What the launch types that it requires do not have is refused when it is registered. */
  private static void checkRequired(RegisterTaskDefinitionRequest request) {
    require(
        request.networkMode() != NetworkMode.AWSVPC
            || !request.requiresCompatibilities().contains(Compatibility.EXTERNAL),
        "Tasks with the launch type EXTERNAL do not support the networkMode awsvpc.");
    if (!request.requiresCompatibilities().contains(Compatibility.FARGATE)) {
      require(
          request.cpu() == null || TaskSizes.isTaskCpu(request.cpu()),
          "Invalid cpu: a task can have 128 to 196608 CPU units.");
      require(TaskSizes.isMemory(request.memory()), "Invalid memory: " + request.memory() + ".");
      return;
    }
    require(
        request.networkMode() == NetworkMode.AWSVPC,
        "Fargate only supports the networkMode awsvpc.");
    require(
        TaskSizes.exist(request.cpu(), request.memory()),
        "No Fargate configuration exists for given values: cpu "
            + request.cpu()
            + " and memory "
            + request.memory()
            + ".");
    require(
        Compatibilities.hasRoom(request.cpu(), request.runtimePlatform()),
        "Windows tasks on Fargate need a cpu of 1 vCPU or more.");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw Refusal.client(message);
    }
  }

  private static boolean isSidecar(ContainerDefinition container) {
    return Boolean.FALSE.equals(container.essential());
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
