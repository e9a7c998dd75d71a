package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.DescribeCapacityProviders;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.ClusterStatus;
import io.github.fluentecs.core.daemon.DaemonSummary;
import io.github.fluentecs.core.daemon.ListDaemons;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ListContainerInstances;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.service.ListServices;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceStatus;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.cluster.ClusterWaits;
import io.github.fluentecs.workflows.internal.Reads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;
import software.amazon.awssdk.services.ecs.model.CapacityProviderType;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/**
 * Reads what a cluster has.
 *
 * @param ref the cluster
 * @param wanted names of capacity providers that are to be left
 */
record TearDownReads(ClusterRef ref, Set<String> wanted) {
  /** Empty when the cluster is gone. */
  Wait<Optional<Cluster>> cluster() {
    return Waits.until(
        ClusterWaits.subject(ref),
        seen -> Verdict.met(seen.value().filter(there -> !there.hasStatus(ClusterStatus.INACTIVE))),
        Duration.ZERO);
  }

  static Wait<List<Service>> services(Cluster cluster) {
    return Reads.of(ListServices.builder(cluster.ref()).build().described())
        .map(all -> all.stream().filter(each -> each.hasStatus(ServiceStatus.ACTIVE)).toList());
  }

  /** Those that can be deleted by themselves: only the EXTERNAL controller's. */
  static List<TaskSet> taskSets(List<Service> services) {
    return services.stream()
        .filter(each -> each.deploymentController().equalTo(DeploymentControllerType.EXTERNAL))
        .flatMap(each -> each.taskSets().stream())
        .toList();
  }

  /** All that have not stopped. */
  static Wait<List<Task>> tasks(Cluster cluster) {
    return Waits.allOf(
            List.of(TaskFilter.where(), TaskFilter.where().stopped()),
            filter -> Reads.of(ListTasks.builder(cluster.ref()).filter(filter).build().described()))
        .map(both -> both.stream().flatMap(List::stream).filter(TaskFacts::isLeft).toList());
  }

  static boolean isOf(String kind, Task task) {
    return task.group().filter(group -> group.startsWith(kind + ":")).isPresent();
  }

  static Wait<List<DaemonSummary>> daemons(Cluster cluster) {
    return orNone(Reads.pages(ListDaemons.builder(cluster.ref()).build()));
  }

  static Wait<List<ContainerInstance>> instances(Cluster cluster) {
    return Reads.of(ListContainerInstances.builder(cluster.ref()).build().described());
  }

  /** Those of managed instances, which belong to their cluster. */
  static Wait<List<CapacityProvider>> managed(Cluster cluster) {
    return orNone(Reads.pages(DescribeCapacityProviders.builder().cluster(cluster.ref()).build()))
        .map(all -> of(CapacityProviderType.MANAGED_INSTANCES, all));
  }

  /** What the Region or the SDK does not know, the cluster does not have. */
  private static <T> Wait<List<T>> orNone(Wait<List<T>> read) {
    return read.orElse(
        failure ->
            failure instanceof WaitFailure.CallFailed call
                    && call.failure() instanceof EcsFailure.Unsupported
                ? Waits.met(List.of())
                : Waits.failed(failure));
  }

  static List<CapacityProvider> of(CapacityProviderType type, List<CapacityProvider> providers) {
    return providers.stream()
        .filter(each -> each.type().filter(has -> has.equalTo(type)).isPresent())
        .filter(each -> !each.hasStatus(CapacityProviderStatus.INACTIVE))
        .toList();
  }

  /** Those of Auto Scaling groups, and what becomes of them. */
  Wait<ProviderFates> groups(Cluster cluster) {
    return ProviderFates.of(cluster, wanted);
  }

  Wait<TearDownPlan> plan() {
    return cluster()
        .then(
            found ->
                found.isEmpty()
                    ? Waits.met(new TearDownPlan(ref, List.of(), List.of()))
                    : plan(found.get()));
  }

  /** In the order in which they are deleted. */
  private Wait<TearDownPlan> plan(Cluster cluster) {
    return Waits.<List<ResourceRef>>allOf(
            services(cluster).map(TearDownReads::refs),
            tasks(cluster).map(TearDownReads::standalone),
            daemons(cluster).map(all -> refs(all, DaemonSummary::ref)),
            instances(cluster).map(all -> refs(all, ContainerInstance::ref)),
            managed(cluster).map(all -> refs(all, CapacityProvider::ref)))
        .then(
            parts ->
                groups(cluster)
                    .map(
                        fates -> {
                          List<ResourceRef> all = new ArrayList<>();
                          parts.forEach(all::addAll);
                          all.addAll(refs(fates.doomed(), CapacityProvider::ref));
                          all.add(cluster.ref());
                          return new TearDownPlan(ref, all, fates.kept());
                        }));
  }

  private static List<ResourceRef> refs(List<Service> services) {
    List<ResourceRef> all = new ArrayList<>(refs(taskSets(services), TaskSet::ref));
    all.addAll(refs(services, Service::ref));
    return all;
  }

  /** Those that do not end with their service or daemon. */
  private static List<ResourceRef> standalone(List<Task> tasks) {
    return refs(
        tasks.stream().filter(each -> !isOf("service", each) && !isOf("daemon", each)).toList(),
        Task::ref);
  }

  private static <T> List<ResourceRef> refs(List<T> found, Function<T, ResourceRef> ref) {
    return found.stream().map(ref).toList();
  }
}
