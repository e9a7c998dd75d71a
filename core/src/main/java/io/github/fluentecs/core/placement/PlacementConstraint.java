package io.github.fluentecs.core.placement;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PlacementConstraintType;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraintType;

/**
 * A condition on the container instance of a task: {@code distinctInstance}, or {@code memberOf}
 * with an expression (rule PL-2). Not supported on Fargate (rule PL-3). Immutable and thread-safe.
 */
public sealed interface PlacementConstraint {
  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  software.amazon.awssdk.services.ecs.model.PlacementConstraint toSdk();

  /**
   * Returns constraints for a request.
   *
   * @param constraints the constraints
   * @return the SDK's models, or null for an empty list, which is then not sent
   */
  static @Nullable List<software.amazon.awssdk.services.ecs.model.PlacementConstraint> toSdkOrNull(
      List<PlacementConstraint> constraints) {
    Arguments.requireItems("constraints", constraints);
    return constraints.isEmpty()
        ? null
        : constraints.stream().map(PlacementConstraint::toSdk).toList();
  }

  /**
   * Copies the SDK's models.
   *
   * @param sdk the models
   * @return the constraints, in order, but for kinds that the library does not know
   */
  static List<PlacementConstraint> of(
      List<software.amazon.awssdk.services.ecs.model.PlacementConstraint> sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return SdkLists.present(sdk).stream().flatMap(PlacementConstraint::known).toList();
  }

  private static Stream<PlacementConstraint> known(
      software.amazon.awssdk.services.ecs.model.PlacementConstraint sdk) {
    return switch (SdkValues.text(sdk.typeAsString())) {
      case "distinctInstance" -> Stream.of(distinctInstance());
      case "memberOf" -> Stream.of(memberOf(SdkValues.text(sdk.expression())));
      default -> Stream.empty();
    };
  }

  /**
   * Places each task of the group on a different container instance.
   *
   * @return the constraint
   */
  static PlacementConstraint distinctInstance() {
    return new DistinctInstance();
  }

  /**
   * Places tasks on container instances that match an expression.
   *
   * @param expression a text in the cluster query language, at most 2000 characters
   * @return the constraint
   */
  static MemberOf memberOf(String expression) {
    return new MemberOf(expression);
  }

  /**
   * Places tasks on container instances that match a statement.
   *
   * @param query the statement, whose expression has at most 2000 characters (rule PL-2)
   * @return the constraint
   */
  static MemberOf memberOf(ClusterQuery query) {
    Objects.requireNonNull(query, "query");
    return new MemberOf(query.expression());
  }

  /** Each task of the group on a different instance. */
  record DistinctInstance() implements PlacementConstraint {
    @Override
    public software.amazon.awssdk.services.ecs.model.PlacementConstraint toSdk() {
      return software.amazon.awssdk.services.ecs.model.PlacementConstraint.builder()
          .type(PlacementConstraintType.DISTINCT_INSTANCE)
          .build();
    }
  }

  /**
   * Instances that match an expression.
   *
   * @param expression a text in the cluster query language
   */
  record MemberOf(String expression) implements PlacementConstraint {
    /**
     * Checks that the value is not null.
     *
     * @param expression a text in the cluster query language
     */
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
