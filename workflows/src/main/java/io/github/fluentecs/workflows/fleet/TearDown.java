package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Wait;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Deletes a cluster with everything in it, in this order, each waited for:
 *
 * <ol>
 *   <li>the task sets of services with the EXTERNAL deployment controller, then every service, by
 *       force where it is scaled above 0; Express services with their load balancers
 *   <li>standalone tasks, which are stopped
 *   <li>daemons, and then every other task that is left
 *   <li>container instances, which are deregistered; their machines run on
 *   <li>capacity providers of managed instances, and those of Auto Scaling groups that no other
 *       cluster has
 *   <li>the cluster
 * </ol>
 *
 * <p>What is gone already counts as deleted. Nothing is kept but in ECS, so after a crash the same
 * words go on: capacity providers are tagged {@code fluent-ecs:tear-down} before they leave the
 * cluster, and found by that. Immutable and thread-safe.
 */
public final class TearDown {
  private final ClusterRef cluster;
  private final Set<String> kept;

  private TearDown(ClusterRef cluster, Set<String> kept) {
    this.cluster = cluster;
    this.kept = kept;
  }

  /**
   * Begins with the cluster.
   *
   * @param cluster the cluster
   * @return the tear-down; {@link #toWait()} or {@link #atMost} makes the wait
   */
  public static TearDown tearDown(ClusterRef cluster) {
    return new TearDown(Objects.requireNonNull(cluster, "cluster"), Set.of());
  }

  /**
   * Leaves capacity providers of Auto Scaling groups, for example because another tool made them.
   *
   * @param providers the capacity providers, by name
   * @return a copy that leaves these too
   */
  public TearDown keeping(CapacityProviderRef... providers) {
    Set<String> all = new LinkedHashSet<>(kept);
    Arguments.list("providers", providers).stream().map(CapacityProviderRef::id).forEach(all::add);
    return new TearDown(cluster, all);
  }

  /**
   * Reads what would be deleted. Nothing is changed.
   *
   * @return the wait for the plan
   */
  public Wait<TearDownPlan> plan() {
    return new TearDownReads(cluster, kept).plan().ofKind("plan").named("plan of " + this);
  }

  /**
   * Makes the wait without a deadline. It fails as {@link
   * io.github.fluentecs.waiters.WaitFailure.Impossible} with {@link NotTornDown} at the first kind
   * of which something cannot be deleted. A capacity provider of an Auto Scaling group that cannot
   * be deleted is no failure: see {@link TornDown#kept()}.
   *
   * @return the wait for the end of the cluster
   */
  public Wait<TornDown> toWait() {
    return new TearDownRun(new TearDownReads(cluster, kept))
        .run()
        .ofKind("tear-down")
        .named(toString());
  }

  /**
   * Makes the wait with a deadline. What is not deleted by then stays; the same words go on.
   *
   * @param time the time allowed
   * @return the wait for the end of the cluster
   */
  public Wait<TornDown> atMost(Duration time) {
    return toWait().atMost(time);
  }

  /** Returns what it is, for reports. */
  @Override
  public String toString() {
    return "tear-down of " + cluster;
  }
}
