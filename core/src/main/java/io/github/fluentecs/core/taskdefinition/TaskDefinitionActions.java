package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.Action;
import java.util.List;

/** The actions on task definitions. */
public final class TaskDefinitionActions {
  private TaskDefinitionActions() {}

  /**
   * Lists the actions on task definitions.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        DeregisterTaskDefinition.ACTION,
        DescribeTaskDefinition.ACTION,
        ListTaskDefinitions.ACTION,
        RegisterTaskDefinition.ACTION);
  }
}
