package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.Action;
import java.util.List;

/** The actions on tags. */
public final class TagActions {
  private TagActions() {}

  /**
   * Lists the actions on tags.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(ListTagsForResource.ACTION, TagResource.ACTION, UntagResource.ACTION);
  }
}
