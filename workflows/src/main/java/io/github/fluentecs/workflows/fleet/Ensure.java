package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.CreateCapacityProvider;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Wait;
import java.util.Objects;

/**
 * Makes sure that a resource is there, by the command that creates it: created where it is absent,
 * adopted where it fits. Where it is there and differs, the wait fails as {@link
 * io.github.fluentecs.waiters.WaitFailure.Impossible} with {@link Differs}, and nothing is changed.
 * A creation whose answer was lost is looked for, so it is no failure; of two processes at once one
 * creates, and the other adopts what it finds then. Meant for {@code import static}.
 *
 * <p>{@code ignored} are paths that are not compared, as in {@link
 * io.github.fluentecs.core.diff.Diff#without}: {@code desiredCount} of a service that is scaled by
 * itself.
 */
public final class Ensure {
  private Ensure() {}

  /**
   * Ensures a cluster, and waits until it is ACTIVE. Members that the command leaves out are not
   * compared. ECS answers the creation of a cluster that is there with that cluster, so two
   * processes at once may both count as its creator; it is compared after a creation too.
   *
   * @param desired creates the cluster
   * @param ignored paths that are not compared
   * @return the wait for the cluster
   */
  public static Wait<Ensured<Cluster>> ensure(CreateCluster desired, String... ignored) {
    Objects.requireNonNull(desired, "desired");
    return Ensuring.cluster(desired, Arguments.list("ignored", ignored)).run();
  }

  /**
   * Ensures a capacity provider, and waits until it is ACTIVE. Members that the command leaves out
   * are not compared. One that is being deleted is waited for, and created then.
   *
   * @param desired creates the capacity provider
   * @param ignored paths that are not compared
   * @return the wait for the capacity provider
   */
  public static Wait<Ensured<CapacityProvider>> ensure(
      CreateCapacityProvider desired, String... ignored) {
    Objects.requireNonNull(desired, "desired");
    return Ensuring.provider(desired, Arguments.list("ignored", ignored)).run();
  }

  /**
   * Ensures a service; a rollout is not waited for. Members that the command leaves out count as
   * their defaults. One that is DRAINING is waited for, and created then.
   *
   * @param desired creates the service
   * @param ignored paths that are not compared
   * @return the wait for the service
   */
  public static Wait<Ensured<Service>> ensure(CreateService desired, String... ignored) {
    Objects.requireNonNull(desired, "desired");
    return Ensuring.service(desired, Arguments.list("ignored", ignored)).run();
  }

  /**
   * Ensures a task definition: the newest ACTIVE revision of the family is the one that must fit,
   * and a family without one gets a revision. ECS cannot refuse a second registration, so two
   * processes at once may register one each; both are then met with the first.
   *
   * @param desired registers a revision
   * @param ignored paths that are not compared
   * @return the wait for the revision
   */
  public static Wait<Ensured<TaskDefinition>> ensure(
      RegisterTaskDefinition desired, String... ignored) {
    Objects.requireNonNull(desired, "desired");
    return Ensuring.definition(desired, Arguments.list("ignored", ignored)).run();
  }
}
