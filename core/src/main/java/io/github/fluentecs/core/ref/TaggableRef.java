package io.github.fluentecs.core.ref;

/**
 * A resource of any kind that can have tags, by its ARN. Where a reference of a kind is at hand, it
 * can be tagged as well. Immutable and thread-safe.
 */
public class TaggableRef extends ResourceRef {
  /**
   * Names a resource.
   *
   * @param arn the resource's ARN
   */
  protected TaggableRef(String arn) {
    super(arn);
  }

  /**
   * Names a resource.
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
