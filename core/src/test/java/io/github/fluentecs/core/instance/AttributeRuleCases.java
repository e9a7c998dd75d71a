package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on attributes, for any operation that takes attributes. */
final class AttributeRuleCases {
  private static final String NAME = "attributes[].name";
  private static final String VALUE = "attributes[].value";
  private static final String TYPE = "attributes[].targetType";
  private static final String ARN =
      "arn:aws:ecs:eu-west-1:123456789012:container-instance/prod/0123";

  private AttributeRuleCases() {}

  static List<RuleCase> on(Function<Attribute, EcsRequest> request) {
    Function<String, EcsRequest> named = name -> request.apply(attribute(name, "v"));
    Function<String, EcsRequest> valued = value -> request.apply(attribute("a", value));
    return List.of(
        new RuleCase(
            "AT-1", NAME, named.apply(Repeat.letter(128)), named.apply(Repeat.letter(129))),
        new RuleCase("AT-1", NAME, named.apply("Az-_./\\9"), named.apply("a b")),
        new RuleCase("AT-1", NAME, named.apply("a"), named.apply("")),
        new RuleCase("AT-1", NAME, named.apply("a"), named.apply(null)),
        new RuleCase(
            "AT-2", VALUE, valued.apply(Repeat.letter(128)), valued.apply(Repeat.letter(129))),
        new RuleCase("AT-2", VALUE, valued.apply("Az -_.@/:\\9"), valued.apply("a,b")),
        new RuleCase("AT-2", VALUE, valued.apply(null), valued.apply("")),
        new RuleCase("AT-2", VALUE, valued.apply("a b"), valued.apply(" a")),
        new RuleCase("AT-2", VALUE, valued.apply("a b"), valued.apply("a ")),
        new RuleCase(
            "AT-3",
            TYPE,
            request.apply(target("container-instance", "i-1")),
            request.apply(target(null, "i-1"))),
        new RuleCase(
            "AT-3", TYPE, request.apply(target(null, ARN)), request.apply(target("task", ARN))));
  }

  private static Attribute attribute(String name, String value) {
    return Attribute.builder().name(name).value(value).build();
  }

  private static Attribute target(String type, String id) {
    return Attribute.builder().name("a").targetType(type).targetId(id).build();
  }
}
