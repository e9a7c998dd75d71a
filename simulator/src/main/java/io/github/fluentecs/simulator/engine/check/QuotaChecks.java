package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import io.github.fluentecs.simulator.limit.Quota;
import io.github.fluentecs.simulator.limit.Quotas;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would be one more than a quota of the account. The texts on desired counts, task
 * sets and capacity providers are those of ECS, as its users report them. How it words the others
 * is not known; those are the simulator's own and name their source.
 */
public record QuotaChecks(Quotas quotas) {
  private static final String SOURCE = " (Amazon ECS service quotas).";

  public void newCluster(Clusters clusters) {
    Quota quota = Quota.CLUSTERS_PER_ACCOUNT;
    room(quota, "clusters", isFull(quota, clusters.all(), each -> !each.isInactive()));
  }

  public void newService(LiveCluster cluster) {
    Quota quota = Quota.SERVICES_PER_CLUSTER;
    Collection<LiveService> all = cluster.services().values();
    boolean isFull = isFull(quota, all, each -> each.status() != ServiceStatus.INACTIVE);
    room(quota, "services per cluster", isFull);
  }

  public void newInstance(LiveCluster cluster) {
    Quota quota = Quota.CONTAINER_INSTANCES_PER_CLUSTER;
    boolean isFull =
        isFull(
            quota, cluster.instances().values(), each -> each.status() != InstanceStatus.INACTIVE);
    room(quota, "container instances per cluster", isFull);
  }

  public void newTaskSet(LiveService service) {
    int count = service.taskSets().size();
    Checks.that(
        count < quotas.of(Quota.TASK_SETS_PER_SERVICE),
        count
            + " deployments exist on the service. Unable to create new TaskSet since this exceeds"
            + " the maximum limit.");
  }

  public void desiredCount(@Nullable Integer count) {
    Checks.that(
        count == null || count <= quotas.of(Quota.TASKS_PER_SERVICE),
        "Desired count exceeds limit.");
  }

  void providers(int count) {
    Checks.that(
        count <= quotas.of(Quota.CAPACITY_PROVIDERS_PER_CLUSTER),
        "The maximum number of capacity providers per cluster has been exceeded.");
  }

  /** Refuses tasks that would wait in PROVISIONING beside too many others. */
  public void provisioning(int waiting) {
    Quota quota = Quota.PROVISIONING_TASKS_PER_CLUSTER;
    room(quota, "tasks in the PROVISIONING state", !mayWait(waiting));
  }

  /** Whether so many tasks of a cluster may wait in PROVISIONING. */
  public boolean mayWait(int waiting) {
    return waiting <= quotas.of(Quota.PROVISIONING_TASKS_PER_CLUSTER);
  }

  private <T> boolean isFull(Quota quota, Collection<T> all, Predicate<T> counts) {
    int most = quotas.of(quota);
    return all.size() >= most && all.stream().filter(counts).count() >= most;
  }

  private void room(Quota quota, String things, boolean isFull) {
    if (isFull) {
      throw Refusal.client(
          "You have reached the limit on the number of "
              + things
              + ": "
              + quotas.of(quota)
              + SOURCE);
    }
  }
}
