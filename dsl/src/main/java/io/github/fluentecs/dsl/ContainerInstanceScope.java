package io.github.fluentecs.dsl;

import io.github.fluentecs.core.cluster.ClusterRef;
import io.github.fluentecs.core.instance.ContainerInstanceRef;
import io.github.fluentecs.core.instance.UpdateContainerInstancesState;
import java.util.List;

/** A container instance, with its verbs. Immutable and thread-safe. */
public final class ContainerInstanceScope extends ContainerInstanceRef {
  ContainerInstanceScope(ClusterRef cluster, String idOrArn) {
    super(cluster, idOrArn);
  }

  /**
   * Lets the container instance take no new tasks, and moves those of services elsewhere.
   *
   * @return the command
   */
  public UpdateContainerInstancesState drain() {
    return alone().drain();
  }

  /**
   * Lets the container instance take tasks again.
   *
   * @return the command
   */
  public UpdateContainerInstancesState activate() {
    return alone().activate();
  }

  private ContainerInstancesScope alone() {
    return new ContainerInstancesScope(cluster(), List.of(text()));
  }
}
