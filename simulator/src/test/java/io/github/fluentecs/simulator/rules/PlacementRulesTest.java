package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;

/** Where tasks may run. */
class PlacementRulesTest extends RuleTable {

  private static final TaskDefinitionPlacementConstraint OF_LINUX =
      TaskDefinitionPlacementConstraint.builder()
          .type("memberOf")
          .expression("attribute:ecs.os-type == linux")
          .build();

  @Override
  Stream<Rule> rules() {
    return places();
  }

  @Override
  void prepare() {
    define("spread", r -> r.placementConstraints(OF_LINUX));
  }

  private static PlacementConstraint constraint(String type, String expression) {
    return PlacementConstraint.builder().type(type).expression(expression).build();
  }

  private static PlacementStrategy strategy(String type, String field) {
    return PlacementStrategy.builder().type(type).field(field).build();
  }

  private Rule constraints(
      String id, List<PlacementConstraint> inside, List<PlacementConstraint> outside, String word) {
    return new Rule(
        id,
        ecs -> ecs.runTask(r -> r.taskDefinition("worker").placementConstraints(inside)),
        ecs -> ecs.runTask(r -> r.taskDefinition("worker").placementConstraints(outside)),
        invalid(word));
  }

  private static List<PlacementConstraint> constraints(int count) {
    return IntStream.range(0, count).mapToObj(i -> constraint("distinctInstance", null)).toList();
  }

  private Stream<Rule> places() {
    String expression = "attribute:ecs.os-type == linux";
    return Stream.of(
        constraints("PL-1", constraints(10), constraints(11), "placement constraints"),
        new Rule(
            "PL-1, with the task definition's",
            ecs ->
                ecs.runTask(r -> r.taskDefinition("spread").placementConstraints(constraints(9))),
            ecs ->
                ecs.runTask(r -> r.taskDefinition("spread").placementConstraints(constraints(10))),
            invalid("placement constraints")),
        constraints(
            "PL-2",
            List.of(constraint("distinctInstance", null)),
            List.of(constraint("distinctInstance", expression)),
            "expression"),
        constraints(
            "PL-2",
            List.of(constraint("memberOf", expression)),
            List.of(constraint("memberOf", null)),
            "expression"),
        constraints(
            "PL-2",
            List.of(constraint("memberOf", expression)),
            List.of(constraint("memberOf", expression + " ".repeat(2000))),
            "2000"),
        new Rule(
            "PL-3",
            ecs -> run(r -> r.placementConstraints(constraints(1))),
            ecs -> runOnFargate(r -> r.placementConstraints(constraints(1))),
            invalid("placement constraints")),
        strategies("PL-4", spreads(5), spreads(6), "placement strategy"),
        strategies(
            "PL-5",
            List.of(strategy("binpack", "memory")),
            List.of(strategy("binpack", "host")),
            "field"));
  }

  private static List<PlacementStrategy> spreads(int count) {
    return IntStream.range(0, count).mapToObj(i -> strategy("spread", "instanceId")).toList();
  }

  private Rule strategies(
      String id, List<PlacementStrategy> inside, List<PlacementStrategy> outside, String word) {
    return new Rule(
        id,
        ecs -> run(r -> r.placementStrategy(inside)),
        ecs -> run(r -> r.placementStrategy(outside)),
        invalid(word));
  }
}
