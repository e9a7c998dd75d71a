package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.rule.PagingCases;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ListAttributesRequest;
import software.amazon.awssdk.services.ecs.model.TargetType;

/** The boundaries of the rules on attributes, for any operation that takes attributes. */
final class AttributeRuleCases {
  private static final String NAME = "attributes[].name";
  private static final String VALUE = "attributes[].value";
  private static final String TYPE = "attributes[].targetType";
  private static final String ARN =
      "arn:aws:ecs:eu-west-1:123456789012:container-instance/prod/0123";

  private AttributeRuleCases() {}

  static List<RuleCase> on(Function<Attribute, EcsRequest> request) {
    return Stream.of(
            names(name -> request.apply(attribute(name, "v"))), targets(request), values(request))
        .flatMap(List::stream)
        .toList();
  }

  /** Attributes that are deleted: on a target, and without a value. */
  static List<RuleCase> delete() {
    String path = "attributes";
    Attribute one = target("container-instance", "i-1");
    return Stream.of(
            ClusterRuleCases.optional(c -> delete(d -> d.cluster(c).attributes(one))),
            names(name -> delete(d -> d.attributes(one.toBuilder().name(name).build()))),
            targets(attribute -> delete(d -> d.attributes(attribute))),
            List.of(
                new RuleCase(
                    "DeleteAttributes/attributes",
                    path,
                    delete(d -> d.attributes(Repeat.list(10, i -> one))),
                    delete(d -> d.attributes(Repeat.list(11, i -> one)))),
                new RuleCase(
                    "DeleteAttributes/attributes",
                    path,
                    delete(d -> d.attributes(one)),
                    delete(d -> d)),
                new RuleCase(
                    "DeleteAttributes/attributes/value",
                    VALUE,
                    delete(d -> d.attributes(one)),
                    delete(d -> d.attributes(one.toBuilder().value("v").build()))),
                new RuleCase(
                    "DeleteAttributes/attributes/targetId",
                    "attributes[].targetId",
                    delete(d -> d.attributes(one)),
                    delete(d -> d.attributes(target("container-instance", null))))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest delete(UnaryOperator<DeleteAttributesRequest.Builder> change) {
    return change.apply(DeleteAttributesRequest.builder()).build();
  }

  static List<RuleCase> list() {
    return Stream.of(
            ClusterRuleCases.optional(c -> list(l -> l.cluster(c))),
            PagingCases.maxResults(100, n -> list(l -> l.maxResults(n))),
            List.of(
                new RuleCase(
                    "ListAttributes/targetType",
                    "targetType",
                    list(l -> l),
                    list(l -> l.targetType((String) null))),
                new RuleCase(
                    "ListAttributes/targetType",
                    "targetType",
                    list(l -> l),
                    list(l -> l.targetType("task"))),
                new RuleCase(
                    "ListAttributes/attributeValue",
                    "attributeValue",
                    list(l -> l.attributeName("a").attributeValue("v")),
                    list(l -> l.attributeValue("v")))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest list(UnaryOperator<ListAttributesRequest.Builder> change) {
    return change
        .apply(ListAttributesRequest.builder().targetType(TargetType.CONTAINER_INSTANCE))
        .build();
  }

  private static List<RuleCase> names(Function<String, EcsRequest> named) {
    return List.of(
        new RuleCase(
            "AT-1", NAME, named.apply(Repeat.letter(128)), named.apply(Repeat.letter(129))),
        new RuleCase("AT-1", NAME, named.apply("Az-_./\\9"), named.apply("a b")),
        new RuleCase("AT-1", NAME, named.apply("a"), named.apply("")),
        new RuleCase("AT-1", NAME, named.apply("a"), named.apply(null)));
  }

  private static List<RuleCase> values(Function<Attribute, EcsRequest> request) {
    Function<String, EcsRequest> valued = value -> request.apply(attribute("a", value));
    return List.of(
        new RuleCase(
            "AT-2", VALUE, valued.apply(Repeat.letter(128)), valued.apply(Repeat.letter(129))),
        new RuleCase("AT-2", VALUE, valued.apply("Az -_.@/:\\9"), valued.apply("a,b")),
        new RuleCase("AT-2", VALUE, valued.apply(null), valued.apply("")),
        new RuleCase("AT-2", VALUE, valued.apply("a b"), valued.apply(" a")),
        new RuleCase("AT-2", VALUE, valued.apply("a b"), valued.apply("a ")));
  }

  private static List<RuleCase> targets(Function<Attribute, EcsRequest> request) {
    return List.of(
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
