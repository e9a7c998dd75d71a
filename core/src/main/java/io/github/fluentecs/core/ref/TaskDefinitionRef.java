package io.github.fluentecs.core.ref;

/**
 * A task definition by family, {@code family:revision} or ARN; without a revision, ECS uses the
 * newest ACTIVE one (rule ID-6). Immutable and thread-safe.
 */
public class TaskDefinitionRef extends FamilyRef {
  /**
   * Creates a reference to a task definition.
   *
   * @param familyOrArn the family, family:revision or ARN
   */
  protected TaskDefinitionRef(String familyOrArn) {
    super(familyOrArn);
  }

  /**
   * Creates a reference to a task definition.
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
