package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.waiters.Waits.met;

import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.PutClusterCapacityProviders;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.tag.TagResource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.cluster.ClusterWaits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tags the capacity providers of Auto Scaling groups, takes them from the cluster, and deletes
 * them. None of them keeps the cluster from being deleted, so what fails here is told as kept.
 *
 * @param reads reads the cluster
 */
record GroupProviders(TearDownReads reads) {
  /** Looks at the cluster again: what belonged to it may have left it meanwhile. */
  Wait<Done> ended(Done done) {
    return reads
        .cluster()
        .then(
            found ->
                found.isEmpty()
                    ? met(done)
                    : reads.groups(found.get()).then(fates -> ended(done, found.get(), fates)));
  }

  private Wait<Done> ended(Done done, Cluster cluster, ProviderFates fates) {
    Done keeping = done.keeping(fates.kept());
    List<CapacityProvider> there =
        fates.doomed().stream().filter(each -> isAssociated(cluster, each)).toList();
    return tagged(cluster, there)
        .then(
            untagged -> {
              List<CapacityProvider> doomed = without(untagged, fates.doomed());
              return doomed.isEmpty()
                  ? met(kept(keeping, untagged))
                  : freed(cluster, without(untagged, there))
                      .then(
                          bound ->
                              deleted(
                                  kept(kept(keeping, untagged), bound), without(bound, doomed)));
            });
  }

  private static boolean isAssociated(Cluster cluster, CapacityProvider provider) {
    return ProviderFates.isAssociated(cluster, provider);
  }

  private static List<CapacityProvider> without(
      List<NotDeleted> left, List<CapacityProvider> providers) {
    return providers.stream()
        .filter(each -> left.stream().noneMatch(one -> one.resource().equals(each.ref())))
        .toList();
  }

  private static Done kept(Done done, List<NotDeleted> more) {
    List<NotDeleted> all = new ArrayList<>(done.kept());
    all.addAll(more);
    return done.keeping(all);
  }

  /** By the tag they are found when they have left the cluster. */
  private static Wait<List<NotDeleted>> tagged(Cluster cluster, List<CapacityProvider> providers) {
    return Ending.left(
        providers.stream()
            .filter(each -> !cluster.name().equals(each.tags().get(ProviderFates.TAG)))
            .map(
                each ->
                    new Ending(
                        each.ref(),
                        Tries.ending(
                            TagResource.builder(each.ref())
                                .tags(Map.of(ProviderFates.TAG, cluster.name()))
                                .build())))
            .toList());
  }

  /** Those that could not be taken from the cluster. */
  private static Wait<List<NotDeleted>> freed(Cluster cluster, List<CapacityProvider> providers) {
    if (providers.isEmpty()) {
      return met(List.of());
    }
    List<CapacityProviderRef> others =
        cluster.capacityProviders().stream()
            .filter(has -> providers.stream().noneMatch(each -> each.name().equals(has.id())))
            .toList();
    return ClusterWaits.attachmentsSettled(cluster.ref())
        .then(
            settled ->
                Tries.ending(
                    PutClusterCapacityProviders.builder(
                            cluster.ref(), others, CapacityProviderStrategy.none())
                        .build()))
        .then(sent -> ClusterWaits.attachmentsSettled(cluster.ref()))
        .settled()
        .map(
            end ->
                end.fold(
                    failure ->
                        providers.stream()
                            .map(each -> new NotDeleted(each.ref(), Tries.why(failure)))
                            .toList(),
                    free -> List.of()));
  }

  private static Wait<Done> deleted(Done done, List<CapacityProvider> providers) {
    List<Ending> endings = Endings.ofGroups(providers);
    return Ending.left(endings).map(left -> kept(done.plus(TearDownRun.refs(endings, left)), left));
  }
}
