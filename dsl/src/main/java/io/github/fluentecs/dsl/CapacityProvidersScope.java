package io.github.fluentecs.dsl;

import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.DescribeCapacityProviders;
import io.github.fluentecs.core.cluster.PutClusterCapacityProviders;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/** Capacity providers of one cluster, with their verbs. Immutable and thread-safe. */
public final class CapacityProvidersScope {
  private final ClusterRef cluster;
  private final List<CapacityProviderRef> capacityProviders;

  CapacityProvidersScope(ClusterRef cluster, Iterable<String> namesOrArns) {
    this.cluster = cluster;
    this.capacityProviders = CapacityProviderRef.all(Arguments.copyOf("namesOrArns", namesOrArns));
  }

  /**
   * Makes these the only capacity providers of the cluster, and sets its default strategy, for
   * tasks without a launch type or a strategy. Other providers are detached.
   *
   * @param strategy a strategy over these providers only
   * @return the command
   */
  public PutClusterCapacityProviders defaultStrategy(CapacityProviderStrategy strategy) {
    Objects.requireNonNull(strategy, "strategy");
    return PutClusterCapacityProviders.builder(cluster, capacityProviders, strategy).build();
  }

  /**
   * Makes these the only capacity providers of the cluster, and removes its default strategy. Other
   * providers are detached.
   *
   * @return the command
   */
  public PutClusterCapacityProviders noDefaultStrategy() {
    return defaultStrategy(CapacityProviderStrategy.none());
  }

  /**
   * Describes these capacity providers, or all of the cluster if none is named.
   *
   * @return a builder of the command
   */
  public DescribeCapacityProviders.Builder describe() {
    return DescribeCapacityProviders.builder()
        .capacityProviders(capacityProviders)
        .cluster(cluster);
  }
}
