package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.DescribeCapacityProviders;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.ClusterStatus;
import io.github.fluentecs.core.cluster.ListClusters;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.workflows.internal.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.CapacityProviderType;

/**
 * The capacity providers of Auto Scaling groups that a cluster has, or had when an earlier run
 * tagged them.
 *
 * @param doomed those that only this cluster has
 * @param kept those that are left, and why
 */
record ProviderFates(List<CapacityProvider> doomed, List<NotDeleted> kept) {
  /** On a capacity provider: the name of the cluster that it is deleted with. */
  static final String TAG = "fluent-ecs:tear-down";

  /** Reads all of the Region, since one that left the cluster is found by its tag alone. */
  static Wait<ProviderFates> of(Cluster cluster, Set<String> wanted) {
    return Reads.pages(DescribeCapacityProviders.builder().withTags().build())
        .map(
            all ->
                TearDownReads.of(CapacityProviderType.EC2_AUTOSCALING, all).stream()
                    .filter(each -> isOf(cluster, each))
                    .toList())
        .then(
            own ->
                own.isEmpty()
                    ? Waits.met(new ProviderFates(List.of(), List.of()))
                    : Reads.of(ListClusters.builder().build().described())
                        .settled()
                        .map(
                            end ->
                                end.fold(
                                    failure -> unsure(own, failure),
                                    clusters -> of(cluster, wanted, own, clusters))));
  }

  private static boolean isOf(Cluster cluster, CapacityProvider provider) {
    return isAssociated(cluster, provider) || cluster.name().equals(provider.tags().get(TAG));
  }

  static boolean isAssociated(Cluster cluster, CapacityProvider provider) {
    return cluster.capacityProviders().stream().anyMatch(has -> has.id().equals(provider.name()));
  }

  private static ProviderFates unsure(List<CapacityProvider> own, WaitFailure failure) {
    String why = "it cannot be seen whether other clusters have it: " + Tries.why(failure);
    return new ProviderFates(
        List.of(), own.stream().map(each -> new NotDeleted(each.ref(), why)).toList());
  }

  private static ProviderFates of(
      Cluster cluster, Set<String> wanted, List<CapacityProvider> own, List<Cluster> clusters) {
    List<CapacityProvider> doomed = new ArrayList<>();
    List<NotDeleted> kept = new ArrayList<>();
    for (CapacityProvider each : own) {
      Optional<String> other =
          clusters.stream()
              .filter(one -> !one.name().equals(cluster.name()))
              .filter(one -> !one.hasStatus(ClusterStatus.INACTIVE))
              .filter(one -> isAssociated(one, each))
              .map(Cluster::name)
              .findFirst();
      if (wanted.contains(each.name())) {
        kept.add(new NotDeleted(each.ref(), "it is to be kept"));
      } else if (other.isPresent()) {
        kept.add(new NotDeleted(each.ref(), "the cluster " + other.get() + " has it too"));
      } else {
        doomed.add(each);
      }
    }
    return new ProviderFates(doomed, kept);
  }
}
