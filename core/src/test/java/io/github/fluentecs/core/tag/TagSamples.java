package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaggableRef;
import java.util.List;

/** Commands on tags with every attribute set. */
public final class TagSamples {
  private static final ResourceRef WEB =
      TaggableRef.of("arn:aws:ecs:eu-west-1:123456789012:service/prod/web");

  private TagSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        ListTagsForResource.builder(WEB).build(),
        TagResource.builder(WEB).tag("team", "blue").tag("stage", "").build(),
        UntagResource.builder(WEB, List.of("team", "stage")).build());
  }
}
