package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Checks that everything that launches tasks shares. */
public final class LaunchChecks {
  private LaunchChecks() {}

  /** An {@code awsvpc} task needs a network configuration; others must not have one. */
  public static void network(TaskDefinition definition, @Nullable NetworkConfiguration network) {
    boolean isAwsvpc = "awsvpc".equals(definition.networkModeAsString());
    boolean isGiven = network != null && network.awsvpcConfiguration() != null;
    Checks.that(
        isGiven || !isAwsvpc,
        "Network Configuration must be provided when networkMode 'awsvpc' is specified.");
    Checks.that(
        isAwsvpc || !isGiven,
        "Network Configuration is not valid for the given networkMode of this task definition.");
    if (network != null && network.awsvpcConfiguration() != null) {
      Checks.oneTo(16, "subnets", network.awsvpcConfiguration().subnets());
      Checks.atMost(5, "securityGroups", network.awsvpcConfiguration().securityGroups());
    }
  }

  /** Managed Instances are reached by a strategy only. */
  public static void launchType(@Nullable String launchType) {
    Checks.that(
        !"MANAGED_INSTANCES".equals(launchType),
        "The launchType MANAGED_INSTANCES cannot be given. Use a capacity provider strategy with a"
            + " capacity provider of Managed Instances.");
  }

  public static void oneKindOfCapacity(@Nullable String launchType, Collection<?> strategy) {
    Checks.that(
        launchType == null || strategy.isEmpty(),
        "Specifying both a launch type and capacity provider strategy is not supported. "
            + "Remove one and try again.");
  }
}
