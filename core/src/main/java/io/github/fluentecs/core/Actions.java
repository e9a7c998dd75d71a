package io.github.fluentecs.core;

import io.github.fluentecs.core.capacity.CapacityProviderActions;
import io.github.fluentecs.core.cluster.ClusterActions;
import io.github.fluentecs.core.instance.ContainerInstanceActions;
import io.github.fluentecs.core.service.ServiceActions;
import io.github.fluentecs.core.task.TaskActions;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionActions;
import io.github.fluentecs.core.taskset.TaskSetActions;
import java.util.List;
import java.util.stream.Stream;

/** The catalog of all actions that the library has commands for. */
public final class Actions {
  private Actions() {}

  /**
   * Lists the actions, noun by noun.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return Stream.<List<Action<?, ?>>>of(
            CapacityProviderActions.all(),
            ClusterActions.all(),
            ContainerInstanceActions.all(),
            ServiceActions.all(),
            TaskActions.all(),
            TaskDefinitionActions.all(),
            TaskSetActions.all())
        .flatMap(List::stream)
        .toList();
  }
}
