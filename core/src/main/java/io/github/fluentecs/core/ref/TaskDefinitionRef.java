package io.github.fluentecs.core.ref;

import io.github.fluentecs.core.value.internal.Digits;
import java.util.OptionalInt;

/**
 * A task definition by family, {@code family:revision} or ARN; without a revision, ECS uses the
 * newest ACTIVE one (rule ID-6). Immutable and thread-safe.
 */
public class TaskDefinitionRef extends ResourceRef {
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

  /**
   * Returns the family alone.
   *
   * @return the text before the revision
   */
  public final String family() {
    String id = id();
    int colon = id.lastIndexOf(':');
    return colon < 0 ? id : id.substring(0, colon);
  }

  /**
   * Returns the revision.
   *
   * @return the number; empty if the reference has no valid one
   */
  public final OptionalInt revision() {
    String id = id();
    int colon = id.lastIndexOf(':');
    int revision = colon < 0 ? -1 : Digits.parse(id, colon + 1, id.length());
    return revision < 0 ? OptionalInt.empty() : OptionalInt.of(revision);
  }

  @Override
  public final String kind() {
    return "task definition";
  }
}
