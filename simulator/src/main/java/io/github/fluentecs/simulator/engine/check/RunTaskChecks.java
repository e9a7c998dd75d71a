package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.CallerTextChecks;
import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import io.github.fluentecs.simulator.engine.state.TaskSizes;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** The rules for requests to run tasks. */
public final class RunTaskChecks {
  private static final int LONGEST_TOKEN = 64;
  private static final int LONGEST_MARK = 128;

  private RunTaskChecks() {}

  /** What can be told from the request alone. */
  public static void check(RunTaskRequest request) {
    Checks.given("taskDefinition", request.taskDefinition());
    Checks.range("count", request.count(), 1, 10);
    CallerTextChecks.clientToken(request.clientToken(), LONGEST_TOKEN);
    CallerTextChecks.startedBy(request.startedBy(), LONGEST_MARK);
    LaunchChecks.oneKindOfCapacity(
        request.launchTypeAsString(), request.capacityProviderStrategy());
    LaunchChecks.launchType(request.launchTypeAsString());
    CapacityStrategies.check(request.capacityProviderStrategy());
    ServiceChecks.placement(request.placementConstraints(), request.placementStrategy(), false);
    OverrideChecks.check(request.overrides());
    VolumeChecks.check(request.volumeConfigurations());
    TagChecks.check(request.tags());
    Checks.that(
        request.propagateTags() != PropagateTags.SERVICE,
        "The value SERVICE of propagateTags is valid for services only.");
  }

  /** What depends on the task definition, and on where the tasks will run. */
  public static void check(
      RunTaskRequest request, TaskDefinition definition, CapacityChoice capacity) {
    Compatibilities.check(definition, capacity);
    LaunchChecks.network(definition, request.networkConfiguration());
    List<PlacementConstraint> constraints = request.placementConstraints();
    ServiceChecks.placement(constraints, request.placementStrategy(), capacity.isFargate());
    PlacementRules.check(definition, constraints);
    OverrideChecks.within(definition, request.overrides());
    OverrideChecks.taskRole(definition, request.enableExecuteCommand(), request.overrides());
    VolumeChecks.within(definition, request.volumeConfigurations());
    PlatformChecks.check(request.platformVersion(), capacity, definition);
    size(definition, Optional.ofNullable(request.overrides()), capacity);
  }

  private static void size(
      TaskDefinition definition, Optional<TaskOverride> overrides, CapacityChoice capacity) {
    String cpu = overrides.map(TaskOverride::cpu).orElse(null);
    String memory = overrides.map(TaskOverride::memory).orElse(null);
    if (capacity.isFargate() && (cpu != null || memory != null)) {
      Checks.that(
          TaskSizes.exist(
              cpu == null ? definition.cpu() : cpu, memory == null ? definition.memory() : memory),
          "No Fargate configuration exists for given values: cpu "
              + cpu
              + " and memory "
              + memory
              + ".");
    } else {
      Checks.that(
          cpu == null || TaskSizes.isTaskCpu(cpu),
          "cpu must be between 128 and 196608 units, not " + cpu + ".");
      Checks.that(TaskSizes.isMemory(memory), "Invalid memory: " + memory + ".");
    }
  }
}
