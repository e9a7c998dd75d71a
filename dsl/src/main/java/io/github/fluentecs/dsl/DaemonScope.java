package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.daemon.CreateDaemon;
import io.github.fluentecs.core.daemon.Daemon;
import io.github.fluentecs.core.daemon.DeleteDaemon;
import io.github.fluentecs.core.daemon.DescribeDaemon;
import io.github.fluentecs.core.daemon.ListDaemonDeployments;
import io.github.fluentecs.core.daemon.UpdateDaemon;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.Beta;
import java.util.List;
import java.util.Objects;

/**
 * A daemon, with its verbs. ECS takes the ARNs of daemons, so name it by its ARN, or its cluster by
 * the cluster's ARN. Immutable and thread-safe.
 */
@Beta
public final class DaemonScope extends DaemonRef {
  DaemonScope(ClusterRef cluster, String nameOrArn) {
    super(cluster, nameOrArn);
  }

  /**
   * Creates the daemon.
   *
   * @param taskDefinition the ARN of a revision of a daemon task definition
   * @param capacityProviders the ARNs of providers of managed instances, at least one
   * @return a builder of the command
   */
  public CreateDaemon.Builder create(String taskDefinition, String... capacityProviders) {
    Objects.requireNonNull(taskDefinition, "taskDefinition");
    return CreateDaemon.builder(
        cluster(), id(), DaemonTaskDefinitionRef.of(taskDefinition), providers(capacityProviders));
  }

  /**
   * Updates the daemon, which deploys it to every instance of its providers.
   *
   * @param taskDefinition the ARN of a revision of a daemon task definition
   * @param capacityProviders the ARNs of all the providers of the daemon from now on
   * @return a builder of the command
   */
  public UpdateDaemon.Builder update(String taskDefinition, String... capacityProviders) {
    Objects.requireNonNull(taskDefinition, "taskDefinition");
    return UpdateDaemon.builder(
        this, DaemonTaskDefinitionRef.of(taskDefinition), providers(capacityProviders));
  }

  private static List<CapacityProviderRef> providers(String... arns) {
    return CapacityProviderRef.all(Arguments.list("capacityProviders", arns));
  }

  /**
   * Gets the daemon.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<Daemon> get() {
    return describe();
  }

  /**
   * Describes the daemon.
   *
   * @return the command
   */
  public DescribeDaemon describe() {
    return DescribeDaemon.builder(this).build();
  }

  /**
   * Deletes the daemon and stops its tasks.
   *
   * @return the command
   */
  public DeleteDaemon delete() {
    return DeleteDaemon.builder(this).build();
  }

  /**
   * Lists the deployments of the daemon, the newest first.
   *
   * @return a builder of the command
   */
  public ListDaemonDeployments.Builder deployments() {
    return ListDaemonDeployments.builder(this);
  }
}
