package io.github.fluentecs.waiters.capacity;

import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import java.util.Objects;

/** A capacity provider of one cluster; as a reference it is the provider's. */
final class ClusterProvider extends CapacityProviderRef {
  private final ClusterRef cluster;

  ClusterProvider(ClusterRef cluster, CapacityProviderRef provider) {
    super(provider.text());
    this.cluster = Objects.requireNonNull(cluster, "cluster");
  }

  ClusterRef cluster() {
    return cluster;
  }
}
