package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.CreateCapacityProvider;
import io.github.fluentecs.core.capacity.DescribeCapacityProviders;
import io.github.fluentecs.core.capacity.ManagedInstancesProvider;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.ClusterStatus;
import io.github.fluentecs.core.cluster.DescribeClusters;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceStatus;
import io.github.fluentecs.core.taskdefinition.DescribeTaskDefinition;
import io.github.fluentecs.core.taskdefinition.ListTaskDefinitions;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.workflows.internal.Reads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;

/** Reads what there is of something, once it neither begins nor ends. */
final class EnsureReads {
  private EnsureReads() {}

  private static <T> Wait<Optional<T>> settled(
      EcsCommand<T> read, Function<T, Verdict<Optional<T>>> judge) {
    return Waits.<T, Optional<T>>until(
            read, seen -> seen.value().map(judge).orElseGet(() -> Verdict.met(Optional.empty())))
        .graceFor(Duration.ZERO);
  }

  static Wait<Optional<Cluster>> cluster(ClusterRef ref) {
    return settled(
        DescribeClusters.builder(List.of(ref))
            .withTags()
            .withSettings()
            .withConfigurations()
            .build()
            .one(),
        EnsureReads::judged);
  }

  private static Verdict<Optional<Cluster>> judged(Cluster cluster) {
    if (cluster.hasStatus(ClusterStatus.ACTIVE)) {
      return Verdict.met(Optional.of(cluster));
    }
    if (cluster.hasStatus(ClusterStatus.FAILED)) {
      return Verdict.impossible(Blocker.of(cluster.ref() + " is FAILED."));
    }
    return cluster.hasStatus(ClusterStatus.INACTIVE)
        ? Verdict.met(Optional.empty())
        : Verdict.pending(cluster.status().map(Object::toString).orElse("without status"));
  }

  static Wait<Optional<CapacityProvider>> provider(CreateCapacityProvider desired) {
    return settled(
        DescribeCapacityProviders.builder()
            .addAllCapacityProviders(List.of(desired.resource()))
            .cluster(clusterOf(desired))
            .withTags()
            .build()
            .one(),
        EnsureReads::judged);
  }

  /** Managed instances belong to a cluster. */
  private static Optional<ClusterRef> clusterOf(CreateCapacityProvider desired) {
    return desired.provider() instanceof ManagedInstancesProvider managed
        ? Optional.of(managed.cluster())
        : Optional.empty();
  }

  private static Verdict<Optional<CapacityProvider>> judged(CapacityProvider provider) {
    if (provider.hasStatus(CapacityProviderStatus.ACTIVE)) {
      return Verdict.met(Optional.of(provider));
    }
    return provider.hasStatus(CapacityProviderStatus.INACTIVE)
        ? Verdict.met(Optional.empty())
        : Verdict.pending(provider.status().map(Object::toString).orElse("without status"));
  }

  static Wait<Optional<Service>> service(ServiceRef ref) {
    return settled(
        DescribeServices.builder(ref.cluster(), List.of(ref.text())).withTags().build().one(),
        EnsureReads::judged);
  }

  private static Verdict<Optional<Service>> judged(Service service) {
    if (service.hasStatus(ServiceStatus.ACTIVE)) {
      return Verdict.met(Optional.of(service));
    }
    return service.hasStatus(ServiceStatus.INACTIVE)
        ? Verdict.met(Optional.empty())
        : Verdict.pending(service.status().map(Object::toString).orElse("without status"));
  }

  static Wait<Optional<TaskDefinition>> newest(String family) {
    return first(ListTaskDefinitions.builder().family(family).newestFirst());
  }

  static Wait<Optional<TaskDefinition>> oldest(String family) {
    return first(ListTaskDefinitions.builder().family(family));
  }

  /** The first ACTIVE revision of a list. */
  private static Wait<Optional<TaskDefinition>> first(ListTaskDefinitions.Builder list) {
    return Reads.of(list.maxResults(1).build())
        .then(
            page ->
                page.items().isEmpty()
                    ? Waits.met(Optional.empty())
                    : described(page.items().get(0)));
  }

  private static Wait<Optional<TaskDefinition>> described(TaskDefinitionRef ref) {
    return Reads.of(DescribeTaskDefinition.builder(ref).withTags().build()).map(Optional::of);
  }
}
