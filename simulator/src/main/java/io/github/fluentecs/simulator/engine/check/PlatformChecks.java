package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.defaults.PlatformDefaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.TaskSizes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The rules for platform versions of Fargate. */
public final class PlatformChecks {
  private static final int LARGE = 8192;

  private PlatformChecks() {}

  public static void check(
      @Nullable String given, CapacityChoice capacity, TaskDefinition definition) {
    Checks.that(
        given == null || capacity.isFargate(),
        "The platformVersion must be null when specifying an EC2 launch type.");
    if (!capacity.isFargate()) {
      return;
    }
    String version =
        String.valueOf(
            PlatformDefaults.resolved(
                given == null ? PlatformDefaults.LATEST : given, definition.runtimePlatform()));
    if (!PlatformDefaults.known(definition.runtimePlatform()).contains(version)) {
      throw Refusal.of(
          "PlatformUnknownException", "The specified platformVersion does not exist: " + given);
    }
    requireSpot(version, capacity, definition);
    requireLarge(version, definition);
  }

  /** Of a service, or of one of its task sets. */
  public static void check(
      @Nullable String given,
      CapacityChoice capacity,
      TaskDefinition definition,
      List<ServiceRegistry> registries) {
    check(given, capacity, definition);
    require(
        !"1.0.0".equals(given) || registries.isEmpty() || isWindows(definition),
        "Service discovery needs the platformVersion 1.1.0 or later.");
  }

  private static void requireSpot(
      String version, CapacityChoice capacity, TaskDefinition definition) {
    boolean isSpot =
        capacity.strategy().stream()
            .anyMatch(item -> Arns.lastPart(item.capacityProvider()).equals("FARGATE_SPOT"));
    if (isSpot) {
      require(!isWindows(definition), "FARGATE_SPOT runs no Windows tasks.");
      String least = isArm(definition) ? "1.4.0" : "1.3.0";
      require(
          version.compareTo(least) >= 0,
          "FARGATE_SPOT needs the platformVersion "
              + least
              + " or later for this task definition.");
    }
  }

  private static void requireLarge(String version, TaskDefinition definition) {
    require(
        TaskSizes.units(definition.cpu()) < LARGE
            || isWindows(definition)
            || version.compareTo("1.4.0") >= 0,
        "Tasks with 8 vCPU or more need the platformVersion 1.4.0 or later.");
  }

  private static void require(boolean isCompatible, String message) {
    if (!isCompatible) {
      throw Refusal.of("PlatformTaskDefinitionIncompatibilityException", message);
    }
  }

  private static boolean isWindows(TaskDefinition definition) {
    return PlatformDefaults.isWindows(definition.runtimePlatform());
  }

  private static boolean isArm(TaskDefinition definition) {
    RuntimePlatform platform = definition.runtimePlatform();
    return platform != null && "ARM64".equals(platform.cpuArchitectureAsString());
  }
}
