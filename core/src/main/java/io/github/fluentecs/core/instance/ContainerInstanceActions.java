package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Action;
import java.util.List;

/** The actions on container instances. */
public final class ContainerInstanceActions {
  private ContainerInstanceActions() {}

  /**
   * Lists the actions on container instances.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        DeregisterContainerInstance.ACTION,
        DescribeContainerInstances.ACTION,
        ListContainerInstances.ACTION,
        PutAttributes.ACTION,
        RegisterContainerInstance.ACTION,
        UpdateContainerAgent.ACTION,
        UpdateContainerInstancesState.ACTION);
  }
}
