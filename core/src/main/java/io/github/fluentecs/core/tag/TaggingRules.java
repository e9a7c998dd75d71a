package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.tag.internal.TagRules;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;

final class TaggingRules {
  private static final Constraint LISTED = References.arn("ListTagsForResource", "resourceArn");
  private static final Constraint TAGGED = References.arn("TagResource", "resourceArn");
  private static final Constraint TAGS = Constraint.required("TagResource", "tags");
  private static final Constraint UNTAGGED = References.arn("UntagResource", "resourceArn");
  private static final Constraint KEYS = Constraint.required("UntagResource", "tagKeys");

  private TaggingRules() {}

  static List<Constraint> ofListTagsForResource() {
    return List.of(LISTED);
  }

  static void listTagsForResource(ListTagsForResourceRequest request, Findings findings) {
    References.requireArn(LISTED, request.resourceArn(), findings);
  }

  static List<Constraint> ofTagResource() {
    return Constraints.all(List.of(TAGGED, TAGS), TagRules.constraints());
  }

  static void tagResource(TagResourceRequest request, Findings findings) {
    References.requireArn(TAGGED, request.resourceArn(), findings);
    findings.require(TAGS, request.tags());
    TagRules.check(request.tags(), findings);
  }

  static List<Constraint> ofUntagResource() {
    return Constraints.all(List.of(UNTAGGED, KEYS), TagRules.keyConstraints("tagKeys"));
  }

  static void untagResource(UntagResourceRequest request, Findings findings) {
    References.requireArn(UNTAGGED, request.resourceArn(), findings);
    findings.require(KEYS, request.tagKeys());
    TagRules.checkKeys("tagKeys", request.tagKeys(), findings);
  }
}
