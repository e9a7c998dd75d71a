package io.github.fluentecs.core.diff;

import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.CreateCapacityProvider;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceUpdate;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between what a command asks for and what is there, member by member. What ECS adds
 * by itself is no difference: defaults ({@code maximumPercent} 200, {@code essential} true, {@code
 * protocol} tcp ...), other spellings ({@code 1 vCPU} is 1024, a role's name is its ARN), another
 * order of lists that have none, and an empty list where nothing was given. Immutable and
 * thread-safe.
 *
 * <p>Names and clusters are not compared: a service can be held against one of another cluster.
 * Read what is there with its tags, since ECS shows none otherwise.
 */
public final class Diff {
  private final List<Difference> differences;
  private final List<String> unseen;
  private final boolean isForced;

  private Diff(List<Difference> differences, List<String> unseen, boolean isForced) {
    this.differences = List.copyOf(differences);
    this.unseen = List.copyOf(unseen);
    this.isForced = isForced;
  }

  /**
   * Compares a service that is to be as a creation would make it. Members that are left out count
   * as their defaults. Left out of the comparison where the command does not give them: the role,
   * the rebalancing of zones and the capacity, which ECS chooses by the account and the cluster.
   *
   * @param desired what would create the service
   * @param found the service, read with its tags
   * @return the differences
   */
  public static Diff of(CreateService desired, Service found) {
    Objects.requireNonNull(desired, "desired");
    Objects.requireNonNull(found, "found");
    return of(ServiceTrees.of(desired.toSdk(), found), false);
  }

  /**
   * Compares a service with what an update would make of it. Members that are left out stay as they
   * are, and are no difference; but ECS takes a deployment configuration as a whole, so parts that
   * it would set back to their defaults are differences.
   *
   * @param desired the update
   * @param found the service
   * @return the differences
   */
  public static Diff of(ServiceUpdate<?> desired, Service found) {
    Objects.requireNonNull(desired, "desired");
    Objects.requireNonNull(found, "found");
    var request = desired.toSdk();
    return of(ServiceTrees.of(request, found), Boolean.TRUE.equals(request.forceNewDeployment()));
  }

  /**
   * Compares a task definition with what would be registered. A registration starts no deployment.
   *
   * @param desired the registration
   * @param found a revision, read with its tags
   * @return the differences
   */
  public static Diff of(RegisterTaskDefinition desired, TaskDefinition found) {
    Objects.requireNonNull(desired, "desired");
    Objects.requireNonNull(found, "found");
    return of(DefinitionTrees.of(desired.toSdk(), found), false);
  }

  /**
   * Compares a cluster that is to be as a creation would make it. Members that are left out are not
   * compared, since the account decides them, nor are tags and settings of other names. A namespace
   * that is given by its name is {@link #unseen()}.
   *
   * @param desired what would create the cluster
   * @param found the cluster, read with its tags, settings and configurations
   * @return the differences
   */
  public static Diff of(CreateCluster desired, Cluster found) {
    Objects.requireNonNull(desired, "desired");
    Objects.requireNonNull(found, "found");
    return of(ClusterTrees.of(desired.toSdk(), found.sdk()), false);
  }

  /**
   * Compares a capacity provider that is to be as a creation would make it. Members that are left
   * out are not compared, nor are tags of other keys.
   *
   * @param desired what would create the capacity provider
   * @param found the capacity provider, read with its tags
   * @return the differences
   */
  public static Diff of(CreateCapacityProvider desired, CapacityProvider found) {
    Objects.requireNonNull(desired, "desired");
    Objects.requireNonNull(found, "found");
    return of(ClusterTrees.of(desired.toSdk(), found.sdk()), false);
  }

  private static Diff of(Trees trees, boolean isForced) {
    return new Diff(Comparison.of(trees), trees.unseen(), isForced);
  }

  /**
   * Returns the differences.
   *
   * @return an unmodifiable list, by members in the order of the request
   */
  public List<Difference> differences() {
    return differences;
  }

  /**
   * Returns the members that the command gives and nobody could compare: what is there does not
   * show them. A task definition without a revision is one: which revision that is, ECS decides.
   *
   * @return an unmodifiable list of paths; they are neither different nor the same
   */
  public List<String> unseen() {
    return unseen;
  }

  /**
   * Tells whether nothing differs. {@link #unseen()} may still differ.
   *
   * @return whether there is no difference
   */
  public boolean isEmpty() {
    return differences.isEmpty();
  }

  /**
   * Tells whether ECS starts a deployment for what differs, or because the update forces one. A
   * capacity provider strategy counts, since ECS changes it only with a forced deployment. Of
   * {@link #unseen()} nothing is known.
   *
   * @return whether a deployment would start
   */
  public boolean deploys() {
    return isForced || differences.stream().anyMatch(Difference::deploys);
  }

  /**
   * Leaves members out, for example {@code desiredCount} where a service is scaled by itself.
   *
   * @param path a member, with all that is below it
   * @return the differences without those
   */
  public Diff without(String path) {
    Objects.requireNonNull(path, "path");
    return new Diff(
        differences.stream().filter(each -> !isWithin(each.path(), path)).toList(),
        unseen.stream().filter(each -> !isWithin(each, path)).toList(),
        isForced);
  }

  private static boolean isWithin(String member, String path) {
    boolean isBelow = member.startsWith(path + ".") || member.startsWith(path + "[");
    return isBelow || member.equals(path);
  }

  /** Returns a line for each difference and for each member that could not be compared. */
  @Override
  public String toString() {
    return Stream.concat(
            differences.stream().map(Difference::toString),
            unseen.stream().map(path -> path + ": not shown, so not compared"))
        .collect(Collectors.joining("\n"));
  }
}
