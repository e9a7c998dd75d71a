package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * What a rotation will do, from what is there now.
 *
 * @param cluster the cluster
 * @param machines how many machines the group keeps without the rotation; of this number a
 *     percentage is taken
 * @param most how many machines the group may be told to keep
 * @param unregistered how many machines of the group have no container instance in the cluster;
 *     they take no tasks, so the budget is smaller by them
 * @param atOnce how many are replaced at once
 * @param instances which are replaced, in this order; those that are DRAINING already, from an
 *     earlier run or by hand, are the last
 * @param elsewhere which are selected, and left alone since their machine is not of the group
 * @param blocked the services that can never drain and have tasks on the instances; DAEMON services
 *     always drain
 * @param blockedInstances which host tasks of those services; {@link Rotation#leavingBlocked()}
 *     leaves them alone
 * @param hopping the services whose tasks may be placed on an instance that goes later, since none
 *     of their own placement constraints names the mark; without DAEMON services
 * @param standalone the tasks that no service replaces, so that a draining instance waits for them
 * @param protectedTasks the tasks of services that are protected
 */
public record RotationPlan(
    ClusterRef cluster,
    int machines,
    int most,
    int unregistered,
    int atOnce,
    List<ContainerInstanceRef> instances,
    List<ContainerInstanceRef> elsewhere,
    List<RotationBlock> blocked,
    List<ContainerInstanceRef> blockedInstances,
    List<ServiceRef> hopping,
    List<RotationTask> standalone,
    List<RotationTask> protectedTasks) {
  /**
   * Copies the lists.
   *
   * @param cluster the cluster
   * @param machines how many machines the group keeps without the rotation; of this number a
   *     percentage is taken
   * @param most how many machines the group may be told to keep
   * @param unregistered how many machines of the group have no container instance in the cluster;
   *     they take no tasks, so the budget is smaller by them
   * @param atOnce how many are replaced at once
   * @param instances which are replaced, in this order; those that are DRAINING already, from an
   *     earlier run or by hand, are the last
   * @param elsewhere which are selected, and left alone since their machine is not of the group
   * @param blocked the services that can never drain and have tasks on the instances; DAEMON
   *     services always drain
   * @param blockedInstances which host tasks of those services; {@link Rotation#leavingBlocked()}
   *     leaves them alone
   * @param hopping the services whose tasks may be placed on an instance that goes later, since
   *     none of their own placement constraints names the mark; without DAEMON services
   * @param standalone the tasks that no service replaces, so that a draining instance waits for
   *     them
   * @param protectedTasks the tasks of services that are protected
   */
  public RotationPlan {
    Objects.requireNonNull(cluster, "cluster");
    instances = Arguments.copyOf("instances", instances);
    elsewhere = Arguments.copyOf("elsewhere", elsewhere);
    blocked = Arguments.copyOf("blocked", blocked);
    blockedInstances = Arguments.copyOf("blockedInstances", blockedInstances);
    hopping = Arguments.copyOf("hopping", hopping);
    standalone = Arguments.copyOf("standalone", standalone);
    protectedTasks = Arguments.copyOf("protectedTasks", protectedTasks);
  }

  /**
   * Returns how often the budget is used up, where all drain equally fast.
   *
   * @return the number of waves
   */
  public int waves() {
    return (instances.size() + atOnce - 1) / Math.max(1, atOnce);
  }

  /** Returns the plan for people, a line for each thing. */
  @Override
  public String toString() {
    return String.join("\n", RotationPlanText.lines(this));
  }
}
