package io.github.fluentecs.core.ref;

import io.github.fluentecs.core.value.internal.Digits;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A reference to a revision of a family by family, {@code family:revision} or ARN. Immutable and
 * thread-safe.
 */
public abstract class FamilyRef extends ResourceRef {
  /**
   * Creates a reference.
   *
   * @param familyOrArn the family, family:revision or ARN
   */
  protected FamilyRef(String familyOrArn) {
    super(Objects.requireNonNull(familyOrArn, "familyOrArn"));
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
}
