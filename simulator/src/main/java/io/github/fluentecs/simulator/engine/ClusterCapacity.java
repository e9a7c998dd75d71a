package io.github.fluentecs.simulator.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersResponse;

/** Which capacity providers a cluster has, and its default strategy. */
final class ClusterCapacity {
  private ClusterCapacity() {}

  static void addTo(Handlers handlers) {
    handlers.on(PutClusterCapacityProvidersRequest.class, ClusterCapacity::put);
  }

  private static PutClusterCapacityProvidersResponse put(
      Region region, PutClusterCapacityProvidersRequest request) {
    Checks.that(
        !(request.capacityProviders() instanceof SdkAutoConstructList),
        "capacityProviders cannot be empty.");
    Checks.that(
        !(request.defaultCapacityProviderStrategy() instanceof SdkAutoConstructList),
        "defaultCapacityProviderStrategy cannot be empty.");
    LiveCluster cluster = region.clusters().requireNamed(request.cluster());
    cluster.requireActive();
    cluster.requireUnchanging();
    List<String> names =
        check(region, request.capacityProviders(), request.defaultCapacityProviderStrategy());
    checkFree(region, cluster.name(), names);
    requireUnused(cluster, names);
    Cluster.Builder template =
        cluster.template().toBuilder()
            .capacityProviders(names)
            .defaultCapacityProviderStrategy(request.defaultCapacityProviderStrategy());
    boolean isOther = !names.equals(cluster.template().capacityProviders());
    cluster.reconfigure(template.build());
    if (isOther) {
      ClusterAttachments.change(region, cluster);
    }
    return PutClusterCapacityProvidersResponse.builder().cluster(cluster.toSdk()).build();
  }

  /** Checks what a cluster is to have; gives the names of the providers. */
  static List<String> check(
      Region region, List<String> references, List<CapacityProviderStrategyItem> strategy) {
    Set<String> names = new LinkedHashSet<>();
    for (String reference : references) {
      LiveCapacityProvider provider = region.capacityProviders().requireActive(reference);
      Checks.that(
          provider.isFargate() || provider.isAutoScalingGroup(),
          "The capacity provider "
              + provider.name()
              + " belongs to its cluster already and cannot be associated.");
      Checks.that(
          names.add(provider.name()), "Duplicate capacity provider: " + provider.name() + ".");
    }
    Checks.that(
        names.size() <= 20,
        "The maximum number of capacity providers per cluster has been exceeded.");
    CapacityStrategies.check(strategy);
    CapacityStrategies.checkWithin(region, names, strategy);
    return new ArrayList<>(names);
  }

  /** A provider with managed scaling serves one cluster only. */
  static void checkFree(Region region, String cluster, List<String> names) {
    for (LiveCluster other : region.clusters().all()) {
      for (String name : other.isInactive() ? List.<String>of() : names) {
        LiveCapacityProvider provider = region.capacityProviders().require(name);
        Checks.that(
            other.name().equals(cluster)
                || !provider.isManagedScaling()
                || !other.template().capacityProviders().contains(name),
            "The capacity provider "
                + name
                + " has managed scaling and is associated with another cluster.");
      }
    }
  }

  private static void requireUnused(LiveCluster cluster, List<String> kept) {
    boolean isInUse =
        cluster.template().capacityProviders().stream()
            .filter(name -> !kept.contains(name))
            .anyMatch(name -> ProviderUse.isUsed(cluster, name));
    if (isInUse) {
      throw Refusal.of(
          "ResourceInUseException",
          "The specified capacity provider is in use and cannot be removed.");
    }
  }
}
