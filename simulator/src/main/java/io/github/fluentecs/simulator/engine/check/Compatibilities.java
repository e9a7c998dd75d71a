package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.defaults.PlatformDefaults;
import io.github.fluentecs.simulator.engine.state.TaskSizes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Which launch types a task definition fits; what it requires itself has no part in that. */
public final class Compatibilities {
  private static final int VCPU = 1024;

  private Compatibilities() {}

  /**
   * EC2 always; EXTERNAL without the network interfaces of {@code awsvpc}; FARGATE with them and
   * with a size of the task that Fargate has.
   */
  public static List<Compatibility> of(RegisterTaskDefinitionRequest request) {
    List<Compatibility> compatibilities = new ArrayList<>();
    boolean isAwsvpc = request.networkMode() == NetworkMode.AWSVPC;
    if (!isAwsvpc) {
      compatibilities.add(Compatibility.EXTERNAL);
    }
    compatibilities.add(Compatibility.EC2);
    if (isAwsvpc
        && TaskSizes.exist(request.cpu(), request.memory())
        && hasRoom(request.cpu(), request.runtimePlatform())) {
      compatibilities.add(Compatibility.FARGATE);
    }
    return compatibilities;
  }

  /** Whether a CPU is enough for the operating system on Fargate. */
  static boolean hasRoom(@Nullable String cpu, @Nullable RuntimePlatform platform) {
    return !PlatformDefaults.isWindows(platform) || TaskSizes.units(cpu) >= VCPU;
  }

  /** Refuses to launch what does not fit the launch type that was chosen. */
  public static void check(TaskDefinition definition, CapacityChoice capacity) {
    String launchType = capacity.isFargate() ? "FARGATE" : capacity.launchType();
    Checks.that(
        launchType == null
            || !isKept(launchType)
            || definition.compatibilitiesAsStrings().contains(launchType),
        "Task definition does not support launch_type " + launchType + ".");
  }

  private static boolean isKept(String launchType) {
    return launchType.equals("FARGATE") || launchType.equals("EXTERNAL");
  }
}
