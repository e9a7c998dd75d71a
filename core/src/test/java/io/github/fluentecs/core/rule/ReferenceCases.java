package io.github.fluentecs.core.rule;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.rule.internal.Rules;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on references and lists of ids. */
public final class ReferenceCases {
  private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:x/prod/y";

  private ReferenceCases() {}

  /** A member that must be given, and be well-formed. */
  public static List<RuleCase> required(String member, Function<String, EcsRequest> request) {
    Stream<RuleCase> forms =
        kind(member).equals("x")
            ? Stream.of(form(member, request))
            : Stream.of(form(member, request), otherKind(member, request));
    return Stream.concat(given(member, request).stream(), forms).toList();
  }

  private static List<RuleCase> given(String member, Function<String, EcsRequest> request) {
    String id = Rules.operationOf(request.apply("x").getClass()) + "/" + member;
    return List.of(
        new RuleCase(id, member, request.apply("x"), request.apply(null)),
        new RuleCase(id, member, request.apply("x"), request.apply("")));
  }

  /** A task definition that must be given. */
  public static List<RuleCase> requiredTaskDefinition(Function<String, EcsRequest> request) {
    return Stream.concat(
            given("taskDefinition", request).stream(), taskDefinition(request).stream())
        .toList();
  }

  /** A task definition. */
  public static List<RuleCase> taskDefinition(Function<String, EcsRequest> request) {
    String arn = "arn:aws:ecs:eu-west-1:123456789012:task-definition/";
    return Stream.of("web:", ":1", "web:1:2", "web:new", "we b", "arn:aws:ecs:web")
        .map(
            broken ->
                new RuleCase(
                    "ID-6", "taskDefinition", request.apply(arn + "web:1"), request.apply(broken)))
        .toList();
  }

  public static RuleCase form(String member, Function<String, EcsRequest> request) {
    String arn = "arn:aws-us-gov:ecs:us-gov-west-1:123456789012:";
    return new RuleCase(
        "ID-4", member, request.apply(arn + kind(member) + "/y"), request.apply(arn));
  }

  /** The ARN of another kind of resource. */
  private static RuleCase otherKind(String member, Function<String, EcsRequest> request) {
    String arn = "arn:aws:ecs:eu-west-1:123456789012:";
    return new RuleCase(
        "ID-4", member, request.apply(arn + kind(member) + "/y"), request.apply(arn + "daemon/y"));
  }

  /** The kind of resource in the ARNs of a member, a list or not; the word itself for others. */
  public static String kind(String member) {
    return switch (member.replaceAll("(s)?(\\[.*)?$", "")) {
      case "containerInstance" -> "container-instance";
      case "taskSet", "primaryTaskSet" -> "task-set";
      case "service" -> "service";
      case "task" -> "task";
      default -> "x";
    };
  }

  /** A member that must be an ARN. */
  public static List<RuleCase> arn(String member, Function<String, EcsRequest> request) {
    String id = Rules.operationOf(request.apply(ARN).getClass()) + "/" + member;
    return Stream.of(null, "", "x", "arn:aws:ecs:eu-west-1:123456789012:", ARN + " ")
        .map(broken -> new RuleCase(id, member, request.apply(ARN), request.apply(broken)))
        .toList();
  }

  /** A list of 1 to the most ARNs of an operation that reads. */
  public static List<RuleCase> readArns(
      String member, int most, Function<List<String>, EcsRequest> request) {
    String id = Rules.operationOf(request.apply(List.of(ARN)).getClass()) + "/" + member;
    Function<Integer, EcsRequest> size = n -> request.apply(Repeat.list(n, i -> ARN + i));
    return List.of(
        new RuleCase(id, member, size.apply(most), size.apply(most + 1)),
        new RuleCase(id, member, size.apply(1), size.apply(0)),
        new RuleCase(id + "/arn", member + "[]", size.apply(1), request.apply(List.of("x"))));
  }

  /** A list of 1 to the most ids of an operation that reads. */
  public static List<RuleCase> read(
      String member, int most, Function<List<String>, EcsRequest> request) {
    String id = Rules.operationOf(request.apply(List.of("x")).getClass()) + "/" + member;
    return List.of(
        new RuleCase(
            id, member, request.apply(Repeat.ids(most)), request.apply(Repeat.ids(most + 1))),
        new RuleCase(id, member, request.apply(List.of("x")), request.apply(List.of())),
        new RuleCase(
            "ID-4", member + "[]", request.apply(List.of("x")), request.apply(List.of("x y"))));
  }

  /** A list of no id to the most ids of an operation that reads. */
  public static List<RuleCase> readOptional(
      String member, int most, Function<List<String>, EcsRequest> request) {
    return read(member, most, request).stream()
        .filter(rule -> !rule.broken().equals(request.apply(List.of())))
        .toList();
  }

  /** A list of 1 to the most ids of an operation that changes something. */
  public static List<RuleCase> write(
      String member, int most, Function<List<String>, EcsRequest> request) {
    String id = Rules.operationOf(request.apply(List.of("x")).getClass()) + "/" + member;
    RuleCase unique =
        new RuleCase(
            id + "/unique",
            member + "[]",
            request.apply(List.of("x", "y")),
            request.apply(List.of("x", "x")));
    return Stream.concat(read(member, most, request).stream(), Stream.of(unique)).toList();
  }
}
