package io.github.fluentecs.core.ref;

import java.util.Objects;

/**
 * A taggable resource of any kind, by its ARN. A typed reference, such as {@link ServiceRef}, can
 * be tagged too. Immutable and thread-safe.
 */
public class TaggableRef extends ResourceRef {
  /**
   * Creates a reference to a resource.
   *
   * @param arn the resource's ARN
   */
  protected TaggableRef(String arn) {
    super(Objects.requireNonNull(arn, "arn"));
  }

  /**
   * Creates a reference to a resource.
   *
   * @param arn the resource's ARN
   * @return the reference
   */
  public static TaggableRef of(String arn) {
    return new TaggableRef(arn);
  }

  @Override
  public final String kind() {
    return "resource";
  }
}
