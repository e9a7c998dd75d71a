package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.taskdefinition.DeleteTaskDefinitions;
import io.github.fluentecs.core.taskdefinition.DeregisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.DescribeTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import java.util.List;

/** A task definition, with its verbs. Immutable and thread-safe. */
public final class TaskDefinitionScope extends TaskDefinitionRef {
  TaskDefinitionScope(String familyOrArn) {
    super(familyOrArn);
  }

  /**
   * Describes the task definition; without a revision, the newest ACTIVE one of the family.
   *
   * @return a builder of the command
   */
  public DescribeTaskDefinition.Builder describe() {
    return DescribeTaskDefinition.builder(this);
  }

  /**
   * Gets the task definition itself with its tags, as {@code revise()} needs it.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<TaskDefinition> get() {
    return describe().withTags().build();
  }

  /**
   * Deletes the revision, which must be INACTIVE.
   *
   * @return the command; the reference must include the revision
   */
  public DeleteTaskDefinitions delete() {
    return DeleteTaskDefinitions.builder(List.of(this)).build();
  }

  /**
   * Makes the revision INACTIVE.
   *
   * @return the command; the reference must include the revision
   */
  public DeregisterTaskDefinition deregister() {
    return DeregisterTaskDefinition.builder(this).build();
  }
}
