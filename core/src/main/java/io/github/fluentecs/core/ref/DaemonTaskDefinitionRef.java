package io.github.fluentecs.core.ref;

import io.github.fluentecs.core.value.Beta;

/**
 * A daemon task definition by family, {@code family:revision} or ARN; without a revision, ECS uses
 * the newest ACTIVE one. Immutable and thread-safe.
 */
@Beta
public class DaemonTaskDefinitionRef extends FamilyRef {
  /**
   * Creates a reference to a daemon task definition.
   *
   * @param familyOrArn the family, family:revision or ARN
   */
  protected DaemonTaskDefinitionRef(String familyOrArn) {
    super(familyOrArn);
  }

  /**
   * Creates a reference to a daemon task definition.
   *
   * @param familyOrArn the family, family:revision or ARN
   * @return the reference
   */
  public static DaemonTaskDefinitionRef of(String familyOrArn) {
    return new DaemonTaskDefinitionRef(familyOrArn);
  }

  @Override
  public final String kind() {
    return "daemon task definition";
  }
}
