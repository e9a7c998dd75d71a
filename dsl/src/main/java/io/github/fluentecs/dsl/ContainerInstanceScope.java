package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.DeleteAttributes;
import io.github.fluentecs.core.instance.DeregisterContainerInstance;
import io.github.fluentecs.core.instance.DescribeContainerInstances;
import io.github.fluentecs.core.instance.PutAttributes;
import io.github.fluentecs.core.instance.UpdateContainerAgent;
import io.github.fluentecs.core.instance.UpdateContainerInstancesState;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import java.util.List;

/** A container instance, with its verbs. Immutable and thread-safe. */
public final class ContainerInstanceScope extends ContainerInstanceRef {
  ContainerInstanceScope(ClusterRef cluster, String idOrArn) {
    super(cluster, idOrArn);
  }

  /**
   * Drains the container instance: it accepts no new tasks, and tasks of services are replaced
   * elsewhere.
   *
   * @return the command
   */
  public UpdateContainerInstancesState drain() {
    return alone().drain();
  }

  /**
   * Activates the container instance: it accepts tasks again.
   *
   * @return the command
   */
  public UpdateContainerInstancesState activate() {
    return alone().activate();
  }

  /**
   * Removes the container instance from its cluster.
   *
   * @return a builder of the command; {@code force(true)} deregisters despite running tasks
   */
  public DeregisterContainerInstance.Builder deregister() {
    return DeregisterContainerInstance.builder(this);
  }

  /**
   * Describes the container instance.
   *
   * @return the command
   */
  public DescribeContainerInstances describe() {
    return alone().describe().build();
  }

  /**
   * Gets the container instance itself, where {@link #describe()} tells of what was not found too.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<ContainerInstance> get() {
    return describe().one();
  }

  /**
   * Sets attributes of the container instance.
   *
   * @param attributes 1 to 10 attributes
   * @return the command
   */
  public PutAttributes putAttributes(Attribute... attributes) {
    return alone().putAttributes(attributes);
  }

  /**
   * Deletes attributes of the container instance.
   *
   * @param names the names of 1 to 10 attributes
   * @return the command
   */
  public DeleteAttributes deleteAttributes(String... names) {
    return alone().deleteAttributes(names);
  }

  /**
   * Updates the agent of the container instance.
   *
   * @return the command
   */
  public UpdateContainerAgent updateAgent() {
    return UpdateContainerAgent.builder(this).build();
  }

  private ContainerInstancesScope alone() {
    return new ContainerInstancesScope(cluster(), List.of(text()));
  }
}
