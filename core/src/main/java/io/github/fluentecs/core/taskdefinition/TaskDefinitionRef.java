package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.ResourceRef;

/**
 * A task definition by family, {@code family:revision} or ARN; without a revision ECS takes the
 * newest ACTIVE one (rule ID-6). Immutable and thread-safe.
 */
public class TaskDefinitionRef extends ResourceRef {
  /**
   * Names a task definition.
   *
   * @param familyOrArn the family, family:revision or ARN
   */
  protected TaskDefinitionRef(String familyOrArn) {
    super(familyOrArn);
  }

  /**
   * Names a task definition.
   *
   * @param familyOrArn the family, family:revision or ARN
   * @return the reference
   */
  public static TaskDefinitionRef of(String familyOrArn) {
    return new TaskDefinitionRef(familyOrArn);
  }

  @Override
  public final String kind() {
    return "task definition";
  }
}
