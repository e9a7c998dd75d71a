package io.github.fluentecs.core.placement;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementConstraintType;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.PlacementStrategyType;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;

/** Rules on placement constraints and placement strategies. */
public final class PlacementRules {
  private static final String CONSTRAINTS = "placementConstraints";
  private static final String EXPRESSIONS = CONSTRAINTS + "[].expression";
  private static final String STRATEGY = "placementStrategy";
  private static final String MEMBER = PlacementConstraintType.MEMBER_OF.toString();
  private static final String ABOUT_CONSTRAINT = "PlacementConstraint description";
  private static final String ABOUT_STRATEGY = "PlacementStrategy description";

  private static final Constraint COUNT =
      Constraint.hard("PL-1", "at most 10 constraints", "Merge expressions.", ABOUT_CONSTRAINT);

  private static final Constraint EXPRESSION =
      Constraint.hard(
          "PL-2",
          "an expression with memberOf only, and always with it",
          "Leave the expression out, or use memberOf.",
          ABOUT_CONSTRAINT);

  private static final Constraint MEMBER_OF =
      Constraint.hard(
          "PL-2",
          "memberOf in a task definition",
          "Ask for distinctInstance when you run the task or create the service.",
          "TaskDefinitionPlacementConstraint description");

  private static final Constraint EXPRESSION_LENGTH =
      Constraint.soft(
          "PL-2", "an expression of at most 2000 characters", "Shorten it.", ABOUT_CONSTRAINT);

  private static final Constraint NOT_ON_FARGATE =
      Constraint.hard(
          "PL-3",
          "no placement constraint on Fargate",
          "Leave constraints out, or use EC2 capacity.",
          "CreateService and RunTask requests, placementConstraints");

  private static final Constraint RULES =
      Constraint.hard("PL-4", "at most 5 strategy rules", "Use fewer rules.", ABOUT_STRATEGY);

  private static final Constraint FIELD =
      Constraint.hard(
          "PL-5", "cpu or memory as field of binpack", "Pack by one of the two.", ABOUT_STRATEGY);

  private static final Constraint RANDOM_FIELD =
      Constraint.soft("PL-5", "no field with random", "Leave the field out.", ABOUT_STRATEGY);

  private PlacementRules() {}

  /**
   * Checks the member {@code placementConstraints}.
   *
   * @param <Q> the SDK request
   * @param list reads the member
   * @param onFargate whether the request asks for Fargate only
   * @return the rules PL-1 to PL-3
   */
  public static <Q> List<Rule<Q>> constraints(
      Function<? super Q, ? extends @Nullable List<PlacementConstraint>> list,
      Predicate<? super Q> onFargate) {
    return List.of(
        Rule.size(COUNT, CONSTRAINTS, list, Texts.range(0, 10)),
        Rule.of(
            EXPRESSION,
            EXPRESSIONS,
            (request, findings) -> expressions(list.apply(request), findings)),
        expressionLength(list, PlacementConstraint::expression),
        notOnFargate(list, onFargate));
  }

  private static <Q, C> Rule<Q> expressionLength(
      Function<? super Q, ? extends @Nullable List<C>> list,
      Function<? super C, @Nullable String> expression) {
    return Rule.each(
        EXPRESSION_LENGTH, EXPRESSIONS, list, Item.of(expression, Texts.length(0, 2000)));
  }

  private static <Q> Rule<Q> notOnFargate(
      Function<? super Q, ? extends @Nullable List<?>> list, Predicate<? super Q> onFargate) {
    return Rule.of(
        NOT_ON_FARGATE,
        CONSTRAINTS,
        (request, findings) -> {
          List<?> given = list.apply(request);
          if (given != null && !given.isEmpty() && onFargate.test(request)) {
            findings.broken(Given.count(given.size(), "constraints on Fargate"));
          }
        });
  }

  /**
   * Checks the member {@code placementConstraints} of a task definition, which knows only memberOf.
   *
   * @param <Q> the SDK request
   * @param list reads the member
   * @param onFargate whether the request asks for Fargate
   * @return the rules PL-1 to PL-3
   */
  public static <Q> List<Rule<Q>> onTaskDefinition(
      Function<? super Q, ? extends @Nullable List<TaskDefinitionPlacementConstraint>> list,
      Predicate<? super Q> onFargate) {
    return List.of(
        Rule.size(COUNT, CONSTRAINTS, list, Texts.range(0, 10)),
        Rule.each(
            MEMBER_OF,
            CONSTRAINTS + "[].type",
            list,
            Item.of(TaskDefinitionPlacementConstraint::typeAsString, MEMBER::equals)),
        Rule.each(
            EXPRESSION, EXPRESSIONS, list, Item.has(TaskDefinitionPlacementConstraint::expression)),
        expressionLength(list, TaskDefinitionPlacementConstraint::expression),
        notOnFargate(list, onFargate));
  }

  /**
   * Checks the member {@code placementStrategy}.
   *
   * @param <Q> the SDK request
   * @param list reads the member
   * @return the rules PL-4 and PL-5
   */
  public static <Q> List<Rule<Q>> strategy(
      Function<? super Q, ? extends @Nullable List<PlacementStrategy>> list) {
    return List.of(
        Rule.size(RULES, STRATEGY, list, Texts.range(0, 5)),
        Rule.of(
            FIELD,
            STRATEGY + "[].field",
            (request, findings) -> binpackFields(list.apply(request), findings)),
        Rule.of(
            RANDOM_FIELD,
            STRATEGY + "[].field",
            (request, findings) -> randomFields(list.apply(request), findings)));
  }

  private static void expressions(@Nullable List<PlacementConstraint> list, Findings findings) {
    for (int i = 0; list != null && i < list.size(); i++) {
      PlacementConstraint constraint = list.get(i);
      String type = constraint.typeAsString();
      boolean has = Texts.present(constraint.expression());
      boolean distinct = PlacementConstraintType.DISTINCT_INSTANCE.toString().equals(type);
      boolean member = PlacementConstraintType.MEMBER_OF.toString().equals(type);
      if ((distinct && has) || (member && !has)) {
        findings.broken(Given.words(type + (has ? " with" : " without") + " an expression"), i);
      }
    }
  }

  private static void binpackFields(@Nullable List<PlacementStrategy> list, Findings findings) {
    for (int i = 0; list != null && i < list.size(); i++) {
      PlacementStrategy rule = list.get(i);
      boolean binpack = PlacementStrategyType.BINPACK.toString().equals(rule.typeAsString());
      String field = rule.field() == null ? "" : rule.field();
      if (binpack && !field.equalsIgnoreCase("cpu") && !field.equalsIgnoreCase("memory")) {
        findings.broken(rule.field(), i);
      }
    }
  }

  private static void randomFields(@Nullable List<PlacementStrategy> list, Findings findings) {
    for (int i = 0; list != null && i < list.size(); i++) {
      PlacementStrategy rule = list.get(i);
      boolean random = PlacementStrategyType.RANDOM.toString().equals(rule.typeAsString());
      if (random && Texts.present(rule.field())) {
        findings.broken(rule.field(), i);
      }
    }
  }
}
