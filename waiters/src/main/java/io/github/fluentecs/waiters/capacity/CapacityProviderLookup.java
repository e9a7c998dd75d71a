package io.github.fluentecs.waiters.capacity;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.DescribeCapacityProviders;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Polls up to 10 capacity providers, which is a page, by one DescribeCapacityProviders. */
enum CapacityProviderLookup implements Lookup<CapacityProviderRef, CapacityProvider> {
  INSTANCE;

  @Override
  public ThrottleCategory category() {
    return DescribeCapacityProviders.ACTION.throttleCategory();
  }

  @Override
  public int limit() {
    return 10;
  }

  @Override
  public String group(CapacityProviderRef provider) {
    return cluster(provider).map(ClusterRef::id).orElse("");
  }

  private static Optional<ClusterRef> cluster(CapacityProviderRef provider) {
    return provider instanceof ClusterProvider placed
        ? Optional.of(placed.cluster())
        : Optional.empty();
  }

  @Override
  public Query<Map<String, CapacityProvider>> fetch(List<CapacityProviderRef> providers) {
    DescribeCapacityProviders describe =
        DescribeCapacityProviders.builder()
            .addAllCapacityProviders(providers)
            .cluster(cluster(providers.get(0)))
            .build();
    return Query.allPages(describe)
        .then(
            found -> {
              Map<String, CapacityProvider> known = new HashMap<>();
              found.forEach(provider -> known.put(provider.name(), provider));
              return Query.result(known);
            });
  }

  @Override
  public Snapshot snapshot(CapacityProvider provider) {
    Snapshot.Builder shown =
        Snapshot.builder(provider.status().map(Object::toString).orElse("UNKNOWN"));
    provider.updateStatus().ifPresent(update -> shown.rollout(update.text()));
    provider.updateStatusReason().ifPresent(shown::note);
    return shown.build();
  }
}
