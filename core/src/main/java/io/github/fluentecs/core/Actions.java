package io.github.fluentecs.core;

import io.github.fluentecs.core.capacity.CapacityProviderActions;
import io.github.fluentecs.core.cluster.ClusterActions;
import io.github.fluentecs.core.instance.ContainerInstanceActions;
import io.github.fluentecs.core.service.ServiceActions;
import io.github.fluentecs.core.tag.TagActions;
import io.github.fluentecs.core.task.TaskActions;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionActions;
import io.github.fluentecs.core.taskset.TaskSetActions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalog of all actions that the library has commands for. */
public final class Actions {
  private Actions() {}

  /**
   * Lists the actions, noun by noun.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return byNoun().values().stream().<Action<?, ?>>flatMap(List::stream).toList();
  }

  /**
   * Lists the actions by the noun that they belong to.
   *
   * @return an unmodifiable map from a noun in the plural, for example {@code task sets}, to its
   *     actions; nouns are in the order of the alphabet
   */
  public static Map<String, List<Action<?, ?>>> byNoun() {
    Map<String, List<Action<?, ?>>> nouns = new LinkedHashMap<>();
    nouns.put("capacity providers", CapacityProviderActions.all());
    nouns.put("clusters", ClusterActions.all());
    nouns.put("container instances", ContainerInstanceActions.all());
    nouns.put("services", ServiceActions.all());
    nouns.put("tags", TagActions.all());
    nouns.put("task definitions", TaskDefinitionActions.all());
    nouns.put("task sets", TaskSetActions.all());
    nouns.put("tasks", TaskActions.all());
    return Collections.unmodifiableMap(nouns);
  }
}
