package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.defaults.PlatformDefaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.TaskTemplates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Where tasks of a service run.
 *
 * @param strategy the capacity providers; empty for a launch type
 * @param launchType null where there is a strategy
 */
public record CapacityChoice(
    List<CapacityProviderStrategyItem> strategy, @Nullable String launchType) {

  /** What is given; else the default strategy of the cluster; else EC2. */
  public static CapacityChoice of(
      LiveCluster cluster,
      List<CapacityProviderStrategyItem> strategy,
      @Nullable String launchType) {
    if (launchType != null) {
      return new CapacityChoice(List.of(), launchType);
    }
    List<CapacityProviderStrategyItem> chosen =
        strategy.isEmpty() ? cluster.template().defaultCapacityProviderStrategy() : strategy;
    return chosen.isEmpty()
        ? new CapacityChoice(List.of(), TaskTemplates.launchType(null))
        : new CapacityChoice(chosen, null);
  }

  /** All of it on Fargate. */
  public boolean isFargate() {
    return strategy.isEmpty()
        ? "FARGATE".equals(launchType)
        : strategy.stream().allMatch(item -> isFargate(item.capacityProvider()));
  }

  private static boolean isFargate(String provider) {
    String name = Arns.lastPart(provider);
    return name.equals("FARGATE") || name.equals("FARGATE_SPOT");
  }

  /** The platform version on Fargate; null elsewhere. */
  public @Nullable String platformVersion(@Nullable String given) {
    if (!isFargate()) {
      return null;
    }
    return given == null ? PlatformDefaults.LATEST : given;
  }

  /** The operating system on Fargate; null elsewhere. */
  public @Nullable String platformFamily(TaskDefinition definition) {
    if (!isFargate()) {
      return null;
    }
    var platform = definition.runtimePlatform();
    return platform == null || platform.operatingSystemFamily() == null
        ? "Linux"
        : platform.operatingSystemFamilyAsString();
  }

  /** A strategy has to be one that the cluster can follow. */
  public CapacityChoice checked(CapacityProviders providers, LiveCluster cluster) {
    CapacityStrategies.check(providers, cluster, strategy);
    return this;
  }
}
