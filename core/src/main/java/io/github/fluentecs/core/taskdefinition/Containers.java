package io.github.fluentecs.core.taskdefinition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** Helpers for the rules on containers of RegisterTaskDefinition. */
final class Containers {
  private Containers() {}

  /** Makes the id of a rule on a member of the containers. */
  static String id(String member) {
    return "RegisterTaskDefinition/containerDefinitions." + member;
  }

  /** Returns whether a container is essential, which is the default. */
  static boolean essential(ContainerDefinition container) {
    return !Boolean.FALSE.equals(container.essential());
  }

  static @Nullable ContainerDefinition find(
      List<ContainerDefinition> containers, @Nullable String name) {
    for (int i = 0; i < containers.size(); i++) {
      if (containers.get(i).name() != null && containers.get(i).name().equals(name)) {
        return containers.get(i);
      }
    }
    return null;
  }
}
