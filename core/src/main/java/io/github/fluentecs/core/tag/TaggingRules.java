package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rules;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;

/** The rules of the actions on tags. */
final class TaggingRules {
  private static final String RESOURCE = "resourceArn";

  private TaggingRules() {}

  static Rules<ListTagsForResourceRequest> listTagsForResource() {
    return Rules.of(ListTagsForResourceRequest.class)
        .add(
            References.arn(
                "ListTagsForResource", RESOURCE, ListTagsForResourceRequest::resourceArn))
        .build();
  }

  static Rules<TagResourceRequest> tagResource() {
    return Rules.of(TagResourceRequest.class)
        .add(References.arn("TagResource", RESOURCE, TagResourceRequest::resourceArn))
        .require("tags", TagResourceRequest::tags)
        .addAll(TagRules.on(TagResourceRequest::tags))
        .build();
  }

  static Rules<UntagResourceRequest> untagResource() {
    return Rules.of(UntagResourceRequest.class)
        .add(References.arn("UntagResource", RESOURCE, UntagResourceRequest::resourceArn))
        .require("tagKeys", UntagResourceRequest::tagKeys)
        .addAll(TagRules.onKeys("tagKeys", UntagResourceRequest::tagKeys))
        .build();
  }
}
