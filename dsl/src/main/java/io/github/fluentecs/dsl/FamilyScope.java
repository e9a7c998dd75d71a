package io.github.fluentecs.dsl;

import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.ListTaskDefinitions;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.value.Arguments;
import java.util.Objects;

/** A family of task definitions, with its verbs. Immutable and thread-safe. */
public final class FamilyScope {
  private final String family;

  FamilyScope(String family) {
    this.family = Objects.requireNonNull(family, "family");
  }

  /**
   * Registers a new revision.
   *
   * @param containers at least one container
   * @return a builder of the command
   */
  public RegisterTaskDefinition.Builder register(ContainerDefinition... containers) {
    return RegisterTaskDefinition.builder(family, Arguments.list("containers", containers));
  }

  /**
   * Lists the ACTIVE revisions, the newest last.
   *
   * @return a builder of the command
   */
  public ListTaskDefinitions.Builder list() {
    return ListTaskDefinitions.builder().family(family);
  }

  /**
   * Returns the scope of the newest ACTIVE revision at the time when a command is executed.
   *
   * @return a reference to it, with its verbs
   */
  public TaskDefinitionScope newest() {
    return new TaskDefinitionScope(family);
  }

  /**
   * Returns the scope of a revision.
   *
   * @param number the revision
   * @return a reference to it, with its verbs
   */
  public TaskDefinitionScope revision(int number) {
    return new TaskDefinitionScope(family + ":" + number);
  }
}
