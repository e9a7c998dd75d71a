package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ModelJson;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.call.ResourceNames;
import io.github.fluentecs.simulator.engine.state.PlacementQueries;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import io.github.fluentecs.simulator.engine.state.TaskSizes;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraintType;
import software.amazon.awssdk.services.ecs.model.Volume;

/** The rules for task definitions. */
public final class TaskDefinitionChecks {
  private static final int MOST_CONTAINERS = 10;
  private static final int MOST_BYTES = 64 * 1024;

  private TaskDefinitionChecks() {}

  public static void check(RegisterTaskDefinitionRequest request) {
    TagChecks.check(request.tags());
    String family = Checks.given("Family", request.family());
    require(ResourceNames.isName(family), "Invalid family: " + ResourceNames.RULE);
    checkSize(request);
    checkContainers(request.containerDefinitions());
    request.containerDefinitions().forEach(each -> ContainerChecks.check(request, each));
    ExecutionRoleChecks.check(request);
    NetworkModeChecks.check(request);
    checkMountPoints(request);
    checkConstraints(request.placementConstraints());
    if (request.ephemeralStorage() != null) {
      Checks.range(
          "The sizeInGiB of ephemeralStorage", request.ephemeralStorage().sizeInGiB(), 21, 200);
    }
    checkRequired(request);
  }

  /** Tags are no part of a definition. */
  private static void checkSize(RegisterTaskDefinitionRequest request) {
    int bytes = ModelJson.of(request, Set.of("tags")).getBytes(StandardCharsets.UTF_8).length;
    require(
        bytes <= MOST_BYTES,
        "Actual length: '" + bytes + "'. Max allowed length is '" + MOST_BYTES + "' bytes.");
  }

  private static void checkContainers(List<ContainerDefinition> containers) {
    require(containers.size() <= MOST_CONTAINERS, "Too many containers.");
    checkNames(containers);
    require(
        !containers.stream().allMatch(TaskDefinitionChecks::isSidecar),
        "At least one container has to be essential.");
  }

  static void checkNames(List<ContainerDefinition> containers) {
    require(!containers.isEmpty(), "Container list cannot be empty.");
    Set<String> names = new HashSet<>();
    for (ContainerDefinition container : containers) {
      require(
          isGiven(container.name()) && isGiven(container.image()),
          "Container.name and Container.image should not be null or empty.");
      require(names.add(container.name()), "Container names must be unique: " + container.name());
    }
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  /** A container can only mount volumes of its task definition. */
  static void checkMountPoints(RegisterTaskDefinitionRequest request) {
    List<String> known = request.volumes().stream().map(Volume::name).toList();
    request.containerDefinitions().stream()
        .flatMap(container -> container.mountPoints().stream())
        .map(MountPoint::sourceVolume)
        .filter(name -> name != null && !known.contains(name))
        .findFirst()
        .ifPresent(name -> require(false, "Unknown volume '" + name + "'."));
  }

  private static boolean isSidecar(ContainerDefinition container) {
    return Boolean.FALSE.equals(container.essential());
  }

  private static void checkConstraints(List<TaskDefinitionPlacementConstraint> constraints) {
    Checks.atMost(PlacementRules.MOST_CONSTRAINTS, "placementConstraints", constraints);
    for (TaskDefinitionPlacementConstraint constraint : constraints) {
      Checks.that(
          constraint.type() == TaskDefinitionPlacementConstraintType.MEMBER_OF,
          "A placement constraint of a task definition must be memberOf.");
      PlacementQueries.memberOf(constraint.expression());
    }
  }

  /** What the launch types that it requires do not have is refused when it is registered. */
  private static void checkRequired(RegisterTaskDefinitionRequest request) {
    require(
        request.networkMode() != NetworkMode.AWSVPC
            || !request.requiresCompatibilities().contains(Compatibility.EXTERNAL),
        "Tasks with the launch type EXTERNAL do not support the networkMode awsvpc.");
    if (request.requiresCompatibilities().contains(Compatibility.FARGATE)) {
      checkFargate(request);
    } else {
      require(
          request.cpu() == null || TaskSizes.isTaskCpu(request.cpu()),
          "Invalid cpu: a task can have 128 to 196608 CPU units.");
      require(TaskSizes.isMemory(request.memory()), "Invalid memory: " + request.memory() + ".");
    }
  }

  private static void checkFargate(RegisterTaskDefinitionRequest request) {
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

  static void require(boolean holds, String message) {
    if (!holds) {
      throw Refusal.client(message);
    }
  }
}
