package io.github.fluentecs.core.placement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PlacementConstraintType;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraintType;

/**
 * What a container instance must satisfy to take a task: {@code distinctInstance}, or {@code
 * memberOf} with an expression; one of them, so that an expression beside distinctInstance cannot
 * be said (rule PL-2). Fargate takes no constraints (rule PL-3). Immutable and thread-safe.
 */
public sealed interface PlacementConstraint {
  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  software.amazon.awssdk.services.ecs.model.PlacementConstraint toSdk();

  /**
   * Returns constraints as a request carries them.
   *
   * @param constraints the constraints
   * @return the SDK's models, or null for an empty list, which then stays off the wire
   */
  static @Nullable List<software.amazon.awssdk.services.ecs.model.PlacementConstraint> toSdkOrNull(
      List<PlacementConstraint> constraints) {
    return constraints.isEmpty()
        ? null
        : constraints.stream().map(PlacementConstraint::toSdk).toList();
  }

  /**
   * Demands another container instance for each task of the group.
   *
   * @return the constraint
   */
  static PlacementConstraint distinctInstance() {
    return new DistinctInstance();
  }

  /**
   * Demands a container instance that an expression selects.
   *
   * @param expression a text in the cluster query language, at most 2000 characters
   * @return the constraint
   */
  static MemberOf memberOf(String expression) {
    return new MemberOf(expression);
  }

  /**
   * Demands a container instance that a statement is true of.
   *
   * @param query the statement, which prints at most 2000 characters (rule PL-2)
   * @return the constraint
   */
  static MemberOf memberOf(ClusterQuery query) {
    return new MemberOf(query.expression());
  }

  /** Each task of the group on an instance of its own. */
  record DistinctInstance() implements PlacementConstraint {
    @Override
    public software.amazon.awssdk.services.ecs.model.PlacementConstraint toSdk() {
      return software.amazon.awssdk.services.ecs.model.PlacementConstraint.builder()
          .type(PlacementConstraintType.DISTINCT_INSTANCE)
          .build();
    }
  }

  /**
   * An instance that an expression selects.
   *
   * @param expression a text in the cluster query language
   */
  record MemberOf(String expression) implements PlacementConstraint {
    /** Refuses null. */
    public MemberOf {
      Objects.requireNonNull(expression, "expression");
    }

    @Override
    public software.amazon.awssdk.services.ecs.model.PlacementConstraint toSdk() {
      return software.amazon.awssdk.services.ecs.model.PlacementConstraint.builder()
          .type(PlacementConstraintType.MEMBER_OF)
          .expression(expression)
          .build();
    }

    /**
     * Returns the SDK's model of a constraint in a task definition, which knows only memberOf.
     *
     * @return the model
     */
    public TaskDefinitionPlacementConstraint toSdkOfTaskDefinition() {
      return TaskDefinitionPlacementConstraint.builder()
          .type(TaskDefinitionPlacementConstraintType.MEMBER_OF)
          .expression(expression)
          .build();
    }
  }
}
