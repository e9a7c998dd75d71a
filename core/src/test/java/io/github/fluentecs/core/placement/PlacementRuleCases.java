package io.github.fluentecs.core.placement;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;

/** The boundaries of the rules on placement, for any operation that takes some. */
public final class PlacementRuleCases {
  private static final String EXPRESSION = "placementConstraints[].expression";
  private static final String FIELD = "placementStrategy[].field";

  private PlacementRuleCases() {}

  public static List<RuleCase> constraints(
      Function<List<PlacementConstraint>, EcsRequest> request) {
    Function<PlacementConstraint, EcsRequest> one = c -> request.apply(List.of(c));
    return List.of(
        new RuleCase(
            "PL-1",
            "placementConstraints",
            request.apply(Repeat.list(10, i -> constraint("memberOf", "e" + i))),
            request.apply(Repeat.list(11, i -> constraint("memberOf", "e" + i)))),
        new RuleCase(
            "PL-2",
            EXPRESSION,
            one.apply(constraint("distinctInstance", null)),
            one.apply(constraint("distinctInstance", "e"))),
        new RuleCase(
            "PL-2",
            EXPRESSION,
            one.apply(constraint("memberOf", "e")),
            one.apply(constraint("memberOf", null))),
        new RuleCase(
            "PL-2",
            EXPRESSION,
            one.apply(constraint("memberOf", Repeat.letter(2000))),
            one.apply(constraint("memberOf", Repeat.letter(2001)))),
        new RuleCase(
            "PL-2",
            "placementConstraints[].type",
            one.apply(constraint("distinctInstance", null)),
            one.apply(constraint("distinctInstances", null))));
  }

  public static RuleCase notOnFargate(EcsRequest onEc2, EcsRequest onFargate) {
    return new RuleCase("PL-3", "placementConstraints", onEc2, onFargate);
  }

  public static List<RuleCase> strategy(Function<List<PlacementStrategy>, EcsRequest> request) {
    Function<PlacementStrategy, EcsRequest> one = s -> request.apply(List.of(s));
    return List.of(
        new RuleCase(
            "PL-4",
            "placementStrategy",
            request.apply(Repeat.list(5, i -> strategy("spread", "attribute:a" + i))),
            request.apply(Repeat.list(6, i -> strategy("spread", "attribute:a" + i)))),
        new RuleCase(
            "PL-5",
            FIELD,
            one.apply(strategy("binpack", "memory")),
            one.apply(strategy("binpack", "disk"))),
        new RuleCase(
            "PL-5",
            FIELD,
            one.apply(strategy("random", null)),
            one.apply(strategy("random", "cpu"))),
        new RuleCase(
            "PL-5",
            "placementStrategy[].type",
            one.apply(strategy("random", null)),
            one.apply(strategy("Random", null))));
  }

  public static RuleCase strategyNotOnFargate(
      Function<List<PlacementStrategy>, EcsRequest> onFargate) {
    return new RuleCase(
        "PL-8",
        "placementStrategy",
        onFargate.apply(List.of()),
        onFargate.apply(List.of(strategy("random", null))));
  }

  public static PlacementConstraint constraint(String type, String expression) {
    return PlacementConstraint.builder().type(type).expression(expression).build();
  }

  private static PlacementStrategy strategy(String type, String field) {
    return PlacementStrategy.builder().type(type).field(field).build();
  }
}
