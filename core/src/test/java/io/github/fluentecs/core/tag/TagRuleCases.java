package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The boundaries of the rules on tags, for any operation that takes tags. */
public final class TagRuleCases {
  private static final String KEY = "tags[].key";
  private static final String VALUE = "tags[].value";

  private TagRuleCases() {}

  public static List<RuleCase> on(Function<List<Tag>, EcsRequest> request) {
    Function<Tag, EcsRequest> one = tag -> request.apply(List.of(tag));
    String astral = "\uD835\uDC9C".repeat(128);
    return List.of(
        new RuleCase(
            "TG-1",
            "tags",
            request.apply(Repeat.list(50, i -> tag("k" + i, "v"))),
            request.apply(Repeat.list(51, i -> tag("k" + i, "v")))),
        new RuleCase(
            "TG-2",
            KEY,
            request.apply(List.of(tag("k", "v"), tag("K", "v"))),
            request.apply(List.of(tag("k", "v"), tag("k", "w")))),
        new RuleCase("TG-3", KEY, one.apply(tag(astral, "")), one.apply(tag(astral + "a", ""))),
        new RuleCase("TG-3", KEY, one.apply(tag("k", null)), one.apply(tag(null, "v"))),
        new RuleCase(
            "TG-3",
            VALUE,
            one.apply(tag("k", Repeat.letter(256))),
            one.apply(tag("k", Repeat.letter(257)))),
        new RuleCase("TG-4", KEY, one.apply(tag("a é_.:/=+-@1", "")), one.apply(tag("a,b", ""))),
        new RuleCase("TG-4", VALUE, one.apply(tag("k", "日本 1")), one.apply(tag("k", "a\tb"))),
        new RuleCase("TG-5", KEY, one.apply(tag("aws", "v")), one.apply(tag("Aws:x", "v"))),
        new RuleCase("TG-5", VALUE, one.apply(tag("k", "x:aws:")), one.apply(tag("k", "aWS:x"))));
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}
