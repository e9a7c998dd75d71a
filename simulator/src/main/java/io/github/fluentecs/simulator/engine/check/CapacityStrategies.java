package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.placement.Distribution;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** The rules for capacity provider strategies. */
public final class CapacityStrategies {
  private CapacityStrategies() {}

  /** Refuses what nothing could be launched by. */
  public static void check(List<CapacityProviderStrategyItem> strategy) {
    checkItems(strategy);
    if (!strategy.isEmpty()) {
      Distribution.of(strategy);
    }
  }

  /** Refuses what no strategy has; the default one of a cluster may be without any weight. */
  static void checkItems(List<CapacityProviderStrategyItem> strategy) {
    Checks.atMost(20, "Capacity provider strategy", strategy);
    int bases = 0;
    for (CapacityProviderStrategyItem item : strategy) {
      Checks.given("capacityProvider", item.capacityProvider());
      Checks.range("weight", item.weight(), 0, 1000);
      Checks.range("base", item.base(), 0, 100_000);
      bases += item.base() != null && item.base() > 0 ? 1 : 0;
    }
    Checks.that(
        bases <= 1,
        "Only one capacity provider in a capacity provider strategy can have a base defined.");
  }

  /** Refuses a strategy whose providers the cluster lacks, or that cannot be mixed. */
  public static void check(
      CapacityProviders providers,
      LiveCluster cluster,
      List<CapacityProviderStrategyItem> strategy) {
    check(strategy);
    checkWithin(providers, available(providers, cluster), strategy);
  }

  private static Collection<String> available(CapacityProviders providers, LiveCluster cluster) {
    List<String> available = new ArrayList<>(cluster.template().capacityProviders());
    providers.all().stream()
        .filter(provider -> cluster.arn().equals(provider.template().cluster()))
        .map(LiveCapacityProvider::name)
        .forEach(available::add);
    return available;
  }

  /** Refuses a strategy with other providers than these, or one that cannot be mixed. */
  static void checkWithin(
      CapacityProviders providers,
      Collection<String> available,
      List<CapacityProviderStrategyItem> strategy) {
    HashSet<Boolean> kinds = new HashSet<>();
    for (CapacityProviderStrategyItem item : strategy) {
      LiveCapacityProvider provider = providers.requireActive(item.capacityProvider());
      Checks.that(
          available.contains(provider.name()),
          "The specified capacity provider strategy cannot contain a capacity provider that is not"
              + " associated with the cluster. Associate the capacity provider with the cluster and"
              + " try again.");
      kinds.add(provider.isFargate());
    }
    Checks.that(
        kinds.size() <= 1,
        "A capacity provider strategy cannot contain a mix of capacity providers using Auto Scaling"
            + " groups and Fargate providers. Specify one or the other and try again.");
  }
}
