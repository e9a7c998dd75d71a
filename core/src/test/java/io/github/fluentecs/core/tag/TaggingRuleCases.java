package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.rule.ReferenceCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TagResourceRequest;
import software.amazon.awssdk.services.ecs.model.UntagResourceRequest;

/** The boundaries of the rules of the actions on tags. */
public final class TaggingRuleCases {
  private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:cluster/prod";
  private static final String KEYS = "tagKeys[]";

  private TaggingRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            ReferenceCases.arn(
                "resourceArn", a -> ListTagsForResourceRequest.builder().resourceArn(a).build()),
            ReferenceCases.arn("resourceArn", a -> tag(r -> r.resourceArn(a))),
            TagRuleCases.on(t -> tag(r -> r.tags(t))),
            List.of(
                new RuleCase("TagResource/tags", "tags", tag(r -> r), tag(r -> r.tags(List.of())))),
            ReferenceCases.arn("resourceArn", a -> untag(r -> r.resourceArn(a))),
            keys())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> keys() {
    return List.of(
        new RuleCase(
            "UntagResource/tagKeys", "tagKeys", untag(r -> r), untag(r -> r.tagKeys(List.of()))),
        new RuleCase(
            "TG-3",
            KEYS,
            untag(r -> r.tagKeys("a", Repeat.letter(128))),
            untag(r -> r.tagKeys("a", Repeat.letter(129)))),
        new RuleCase("TG-3", KEYS, untag(r -> r.tagKeys("a")), untag(r -> r.tagKeys(""))),
        new RuleCase("TG-4", KEYS, untag(r -> r.tagKeys("a b")), untag(r -> r.tagKeys("a,b"))),
        new RuleCase(
            "TG-5", KEYS, untag(r -> r.tagKeys("aws")), untag(r -> r.tagKeys("AWS:team"))));
  }

  private static EcsRequest tag(UnaryOperator<TagResourceRequest.Builder> change) {
    Tag team = Tag.builder().key("team").value("blue").build();
    return change.apply(TagResourceRequest.builder().resourceArn(ARN).tags(team)).build();
  }

  private static EcsRequest untag(UnaryOperator<UntagResourceRequest.Builder> change) {
    return change.apply(UntagResourceRequest.builder().resourceArn(ARN).tagKeys("team")).build();
  }
}
