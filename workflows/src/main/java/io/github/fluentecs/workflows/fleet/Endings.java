package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.DeleteCapacityProvider;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.daemon.Daemon;
import io.github.fluentecs.core.daemon.DaemonSummary;
import io.github.fluentecs.core.daemon.DeleteDaemon;
import io.github.fluentecs.core.daemon.DescribeDaemon;
import io.github.fluentecs.core.express.DeleteExpressGatewayService;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import io.github.fluentecs.core.instance.DeregisterContainerInstance;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.service.DeleteService;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.taskset.DeleteTaskSet;
import io.github.fluentecs.core.taskset.TaskSetStatus;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.capacity.CapacityProviderWaits;
import io.github.fluentecs.waiters.instance.ContainerInstanceWaits;
import io.github.fluentecs.waiters.service.ServiceWaits;
import io.github.fluentecs.waiters.task.TaskWaits;
import io.github.fluentecs.waiters.taskset.TaskSetWaits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;
import software.amazon.awssdk.services.ecs.model.CapacityProviderUpdateStatus;
import software.amazon.awssdk.services.ecs.model.DaemonStatus;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/**
 * How each kind of resource ends. What is ending already is only waited for.
 *
 * @param cluster the cluster
 */
record Endings(Cluster cluster) {
  List<Ending> ofTaskSets(List<Service> services) {
    return TearDownReads.taskSets(services).stream()
        .map(
            each ->
                new Ending(
                    each.ref(),
                    begun(
                            !each.hasStatus(TaskSetStatus.DRAINING),
                            DeleteTaskSet.builder(each.ref()).force(true).build())
                        .then(sent -> TaskSetWaits.taskSetDeleted(each.ref()))))
        .toList();
  }

  List<Ending> ofServices(List<Service> services) {
    return services.stream()
        .map(
            each ->
                new Ending(
                    each.ref(),
                    Tries.ending(deletion(each))
                        .then(sent -> ServiceWaits.serviceInactive(each.ref()))))
        .toList();
  }

  /**
   * By force, so that no scaling can come between; a DAEMON service needs none. An Express service
   * takes its load balancer with it.
   */
  private static EcsCommand<?> deletion(Service service) {
    if (ResourceManagementType.ECS
        .toString()
        .equals(service.sdk().resourceManagementTypeAsString())) {
      return DeleteExpressGatewayService.builder(service.ref()).build();
    }
    boolean isDaemon =
        service
            .schedulingStrategy()
            .filter(strategy -> strategy.equalTo(SchedulingStrategy.DAEMON))
            .isPresent();
    DeleteService.Builder deletion = DeleteService.builder(service.ref());
    return (isDaemon ? deletion : deletion.force(true)).build();
  }

  Wait<List<Ending>> ofTasks(Predicate<Task> which) {
    return TearDownReads.tasks(cluster)
        .map(tasks -> tasks.stream().filter(which).toList())
        .then(
            tasks ->
                tasks.isEmpty()
                    ? Waits.met(List.of())
                    : TearDownReads.instances(cluster)
                        .map(Endings::silent)
                        .map(silent -> tasks.stream().map(task -> of(task, silent)).toList()));
  }

  /** Without its agent an instance stops nothing; its tasks end when it is deregistered. */
  private static Set<ContainerInstanceRef> silent(List<ContainerInstance> instances) {
    return instances.stream()
        .filter(each -> !each.agentConnected())
        .map(ContainerInstance::ref)
        .collect(Collectors.toSet());
  }

  private static Ending of(Task task, Set<ContainerInstanceRef> silent) {
    Wait<Boolean> begun =
        begun(
            !TaskFacts.isStopping(task),
            StopTask.builder(task.ref()).reason("The cluster is torn down").build());
    boolean isSilent = task.containerInstance().filter(silent::contains).isPresent();
    return new Ending(
        task.ref(), isSilent ? begun : begun.then(sent -> TaskWaits.taskStopped(task.ref())));
  }

  private static Wait<Boolean> begun(boolean isNeeded, EcsCommand<?> command) {
    return isNeeded ? Tries.ending(command) : Waits.met(false);
  }

  List<Ending> ofDaemons(List<DaemonSummary> daemons) {
    return daemons.stream()
        .map(
            each ->
                new Ending(
                    each.ref(),
                    begun(isActive(each), DeleteDaemon.builder(each.ref()).build())
                        .then(sent -> gone(each.ref()))))
        .toList();
  }

  private static boolean isActive(DaemonSummary daemon) {
    return daemon.status().filter(status -> status.equalTo(DaemonStatus.ACTIVE)).isPresent();
  }

  private static Wait<Boolean> gone(DaemonRef daemon) {
    return Waits.<Daemon, Boolean>until(
            DescribeDaemon.builder(daemon).build(),
            seen ->
                seen.value()
                    .map(there -> Verdict.<Boolean>pending("it is being deleted"))
                    .orElseGet(() -> Verdict.met(true)))
        .graceFor(Duration.ZERO);
  }

  List<Ending> ofInstances(List<ContainerInstance> instances) {
    return instances.stream()
        .map(
            each ->
                new Ending(
                    each.ref(),
                    begun(
                            !each.hasStatus(ContainerInstanceStatus.DEREGISTERING),
                            DeregisterContainerInstance.builder(each.ref()).force(true).build())
                        .then(sent -> deregistered(each.ref()))))
        .toList();
  }

  private static Wait<Observation<ContainerInstance>> deregistered(ContainerInstanceRef instance) {
    return Waits.untilEnded(
        ContainerInstanceWaits.subject(instance),
        there ->
            there.hasStatus(ContainerInstanceStatus.INACTIVE)
                ? Verdict.met(there)
                : Verdict.pending("it is registered"));
  }

  List<Ending> ofManaged(List<CapacityProvider> providers) {
    return providers.stream()
        .map(
            each ->
                ofProvider(
                    each,
                    DeleteCapacityProvider.builder(each.ref()).cluster(cluster.ref()).build(),
                    CapacityProviderWaits.inCluster(cluster.ref(), each.ref())))
        .toList();
  }

  static List<Ending> ofGroups(List<CapacityProvider> providers) {
    return providers.stream()
        .map(
            each ->
                ofProvider(each, DeleteCapacityProvider.builder(each.ref()).build(), each.ref()))
        .toList();
  }

  private static Ending ofProvider(
      CapacityProvider provider, DeleteCapacityProvider deletion, CapacityProviderRef seen) {
    boolean isEnding =
        provider.hasStatus(CapacityProviderStatus.DEPROVISIONING)
            || provider
                .updateStatus()
                .filter(status -> status.equalTo(CapacityProviderUpdateStatus.DELETE_IN_PROGRESS))
                .isPresent();
    return new Ending(
        provider.ref(),
        begun(!isEnding, deletion)
            .then(sent -> CapacityProviderWaits.capacityProviderDeleted(seen)));
  }
}
