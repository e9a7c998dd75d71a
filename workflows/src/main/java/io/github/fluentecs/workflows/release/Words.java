package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.DeploymentConfiguration;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/** What the words of a release say. */
@Value.Immutable(copy = false)
interface Words {
  List<ServiceRef> services();

  List<ContainerChange> changes();

  @Value.Default
  default boolean fromNewest() {
    return false;
  }

  @Value.Default
  default boolean forced() {
    return false;
  }

  @Value.Default
  default boolean inTurn() {
    return false;
  }

  Optional<ReleaseKey> key();

  Optional<UnaryOperator<RunTask.Builder>> first();

  Optional<UnaryOperator<DeploymentConfiguration.Builder>> deployment();

  Optional<ScalingSuspension> suspension();

  OptionalInt keptRevisions();

  /** The containers of a definition as the words want them. */
  default List<ContainerDefinition> applied(TaskDefinition base) {
    return base.containerDefinitions().stream().map(this::applied).toList();
  }

  private ContainerDefinition applied(ContainerDefinition container) {
    ContainerDefinition changed = container;
    for (ContainerChange change : changes()) {
      changed = change.apply(changed);
    }
    return changed;
  }

  /** Whether the words change nothing in a definition. */
  default boolean holdIn(TaskDefinition definition) {
    return sdk(applied(definition)).equals(sdk(definition.containerDefinitions()));
  }

  private static List<?> sdk(List<ContainerDefinition> containers) {
    return containers.stream().map(ContainerDefinition::toSdk).toList();
  }

  /** The command that registers a definition with the changes. */
  default RegisterTaskDefinition revision(TaskDefinition base) {
    Map<String, String> tags = new LinkedHashMap<>(base.tags());
    tags.remove(ReleaseKey.TAG);
    key().ifPresent(key -> tags.put(ReleaseKey.TAG, key.tagFor(base)));
    return base.revise().containerDefinitions(applied(base)).tags(tags).build();
  }
}
