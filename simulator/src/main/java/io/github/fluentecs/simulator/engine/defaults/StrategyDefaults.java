package io.github.fluentecs.simulator.engine.defaults;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** The defaults of capacity provider strategies. */
public final class StrategyDefaults {
  private StrategyDefaults() {}

  /** The strategy with every base and weight said. */
  public static List<CapacityProviderStrategyItem> complete(
      List<CapacityProviderStrategyItem> strategy) {
    return strategy.stream().map(StrategyDefaults::complete).toList();
  }

  /** The same for what runs by a launch type or a strategy: by a launch type it has none. */
  public static @Nullable List<CapacityProviderStrategyItem> ofLaunch(
      List<CapacityProviderStrategyItem> strategy) {
    return strategy.isEmpty() ? null : complete(strategy);
  }

  private static CapacityProviderStrategyItem complete(CapacityProviderStrategyItem item) {
    return item.toBuilder()
        .base(Given.or(item.base(), 0))
        .weight(Given.or(item.weight(), 0))
        .build();
  }
}
