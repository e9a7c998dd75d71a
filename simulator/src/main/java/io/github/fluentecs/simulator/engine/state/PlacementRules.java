package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.query.ClusterQuery;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementConstraintType;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;

/**
 * Where tasks may go, and where they go first.
 *
 * @param memberOf what their instance has to fulfil, by the task definition and by the request
 * @param isDistinct whether no two tasks of their group may be on one instance
 * @param strategies in the order in which they count; empty for the default
 */
public record PlacementRules(
    List<ClusterQuery> memberOf, boolean isDistinct, List<PlacementStrategy> strategies) {
  /** Any instance. */
  public static final PlacementRules NONE = new PlacementRules(List.of(), false, List.of());

  public static final int MOST_CONSTRAINTS = 10;

  /** Refuses constraints that are too many together with those of the task definition. */
  public static void check(TaskDefinition definition, List<PlacementConstraint> constraints) {
    Checks.that(
        definition.placementConstraints().size() + constraints.size() <= MOST_CONSTRAINTS,
        "A task can have at most "
            + MOST_CONSTRAINTS
            + " placement constraints, those of its task definition included.");
  }

  /** Reads the rules, or refuses an expression that cannot be read. */
  public static PlacementRules of(
      TaskDefinition definition,
      List<PlacementConstraint> constraints,
      List<PlacementStrategy> strategies) {
    return new PlacementRules(
        Stream.concat(
                definition.placementConstraints().stream()
                    .map(TaskDefinitionPlacementConstraint::expression),
                constraints.stream()
                    .filter(PlacementRules::isMemberOf)
                    .map(PlacementConstraint::expression))
            .map(PlacementQueries::memberOf)
            .toList(),
        constraints.stream().anyMatch(constraint -> !isMemberOf(constraint)),
        List.copyOf(strategies));
  }

  private static boolean isMemberOf(PlacementConstraint constraint) {
    return constraint.type() == PlacementConstraintType.MEMBER_OF;
  }
}
