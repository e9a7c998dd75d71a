package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** The rules for which capacity providers can be associated with a cluster. */
public final class ProviderAssociation {
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final QuotaChecks quotas;

  public ProviderAssociation(
      Clusters clusters, CapacityProviders capacityProviders, QuotaChecks quotas) {
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.quotas = quotas;
  }

  /** Checks what a cluster is to have; gives the names of the providers. */
  public List<String> check(List<String> references, List<CapacityProviderStrategyItem> strategy) {
    Set<String> names = new LinkedHashSet<>();
    for (String reference : references) {
      LiveCapacityProvider provider = capacityProviders.requireActive(reference);
      Checks.that(
          provider.isFargate() || provider.isAutoScalingGroup(),
          "The capacity provider "
              + provider.name()
              + " belongs to its cluster already and cannot be associated.");
      Checks.that(
          names.add(provider.name()), "Duplicate capacity provider: " + provider.name() + ".");
    }
    quotas.providers(names.size());
    CapacityStrategies.checkItems(strategy);
    CapacityStrategies.checkWithin(capacityProviders, names, strategy);
    return new ArrayList<>(names);
  }

  /** A provider with managed scaling serves one cluster only. */
  public void checkFree(String cluster, List<String> names) {
    for (LiveCluster other : clusters.all()) {
      for (String name : other.isInactive() ? List.<String>of() : names) {
        LiveCapacityProvider provider = capacityProviders.require(name);
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
}
