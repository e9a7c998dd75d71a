package io.github.fluentecs.core.placement.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;

/** Checks placement constraints and placement strategies. */
public final class PlacementRules {
  private static final String CONSTRAINTS_MEMBER = "placementConstraints";
  private static final String EXPRESSIONS = CONSTRAINTS_MEMBER + "[].expression";
  private static final String STRATEGY_MEMBER = "placementStrategy";
  private static final String MEMBER = "memberOf";
  private static final String ABOUT_CONSTRAINT = "PlacementConstraint description";
  private static final String ABOUT_STRATEGY = "PlacementStrategy description";

  private static final Constraint COUNT =
      Constraint.hard(
          "PL-1",
          CONSTRAINTS_MEMBER,
          "at most 10 constraints",
          "Merge expressions.",
          ABOUT_CONSTRAINT);

  private static final Constraint EXPRESSION =
      Constraint.hard(
          "PL-2",
          EXPRESSIONS,
          "an expression with memberOf, and only with it",
          "Leave the expression out, or use memberOf.",
          ABOUT_CONSTRAINT);

  private static final Constraint MEMBER_OF =
      Constraint.hard(
          "PL-2",
          CONSTRAINTS_MEMBER + "[].type",
          "memberOf in a task definition",
          "Set distinctInstance when you run the task or create the service.",
          "TaskDefinitionPlacementConstraint description");

  private static final Constraint EXPRESSION_LENGTH =
      Constraint.soft(
          "PL-2",
          EXPRESSIONS,
          "an expression of at most 2000 characters",
          "Shorten it.",
          ABOUT_CONSTRAINT);

  private static final Constraint NOT_ON_FARGATE =
      Constraint.hard(
          "PL-3",
          CONSTRAINTS_MEMBER,
          "no placement constraint on Fargate",
          "Leave constraints out, or use EC2 capacity.",
          "CreateService and RunTask requests, placementConstraints");

  private static final Constraint RULES =
      Constraint.hard(
          "PL-4", STRATEGY_MEMBER, "at most 5 strategy rules", "Use fewer rules.", ABOUT_STRATEGY);

  private static final Constraint FIELD =
      Constraint.hard(
          "PL-5",
          STRATEGY_MEMBER + "[].field",
          "cpu or memory as field of binpack",
          "Pack by one of the two.",
          ABOUT_STRATEGY);

  private static final Constraint RANDOM_FIELD =
      Constraint.advice(
          "PL-5",
          STRATEGY_MEMBER + "[].field",
          "no field with random",
          "Leave the field out.",
          ABOUT_STRATEGY + ": the field isn't used, which refuses nothing");

  private static final Constraint STRATEGY_TYPE =
      Constraint.soft(
          "PL-5",
          STRATEGY_MEMBER + "[].type",
          "random, spread or binpack",
          "Use one of the three.",
          ABOUT_STRATEGY);

  private static final Constraint TYPE =
      Constraint.soft(
          "PL-2",
          CONSTRAINTS_MEMBER + "[].type",
          "distinctInstance or memberOf",
          "Use one of the two.",
          ABOUT_CONSTRAINT);

  private static final Constraint NO_STRATEGY_ON_FARGATE =
      Constraint.hard(
          "PL-8",
          STRATEGY_MEMBER,
          "no placement strategy on Fargate",
          "Leave the strategy out, or use EC2 capacity.",
          "Message of ECS: Placement strategies are not supported with FARGATE launch type");

  /** The constraints on the member {@code placementConstraints}: PL-1 to PL-3. */
  public static final List<Constraint> CONSTRAINTS =
      List.of(COUNT, TYPE, EXPRESSION, EXPRESSION_LENGTH, NOT_ON_FARGATE);

  /** The constraints on the same member of a task definition: PL-1 to PL-3. */
  public static final List<Constraint> OF_TASK_DEFINITION =
      List.of(COUNT, MEMBER_OF, EXPRESSION, EXPRESSION_LENGTH, NOT_ON_FARGATE);

  /** The constraints on the member {@code placementStrategy}: PL-4, PL-5 and PL-8. */
  public static final List<Constraint> STRATEGY =
      List.of(RULES, STRATEGY_TYPE, FIELD, RANDOM_FIELD, NO_STRATEGY_ON_FARGATE);

  private PlacementRules() {}

  /**
   * Checks the member {@code placementConstraints}.
   *
   * @param list the constraints
   * @param fargate whether the request runs on Fargate only
   * @param findings receives the broken constraints
   */
  public static void constraints(
      List<PlacementConstraint> list, boolean fargate, Findings findings) {
    size(list, fargate, findings);
    for (int i = 0; i < list.size(); i++) {
      String type = list.get(i).typeAsString();
      String expression = list.get(i).expression();
      findings.oneOf(TYPE, type, Set.of("distinctInstance", MEMBER), i);
      boolean has = Texts.present(expression);
      if (("distinctInstance".equals(type) && has) || (MEMBER.equals(type) && !has)) {
        findings.broken(
            EXPRESSION, Given.words(type + (has ? " with" : " without") + " an expression"), i);
      }
      findings.length(EXPRESSION_LENGTH, expression, 0, 2000, i);
    }
  }

  /**
   * Checks the member {@code placementConstraints} of a task definition, which supports only
   * memberOf.
   *
   * @param list the constraints
   * @param fargate whether the definition requires Fargate
   * @param findings receives the broken constraints
   */
  public static void ofTaskDefinition(
      List<TaskDefinitionPlacementConstraint> list, boolean fargate, Findings findings) {
    size(list, fargate, findings);
    for (int i = 0; i < list.size(); i++) {
      String type = list.get(i).typeAsString();
      if (type != null && !type.equals(MEMBER)) {
        findings.broken(MEMBER_OF, type, i);
      }
      findings.require(EXPRESSION, list.get(i).expression(), i);
      findings.length(EXPRESSION_LENGTH, list.get(i).expression(), 0, 2000, i);
    }
  }

  private static void size(List<?> list, boolean fargate, Findings findings) {
    findings.size(COUNT, list, 0, 10);
    if (fargate && !list.isEmpty()) {
      findings.broken(NOT_ON_FARGATE, Given.count(list.size(), "constraints on Fargate"));
    }
  }

  /**
   * Checks the member {@code placementStrategy}.
   *
   * @param list the rules of the strategy
   * @param fargate whether the request asks for Fargate only
   * @param findings takes what is wrong
   */
  public static void strategy(List<PlacementStrategy> list, boolean fargate, Findings findings) {
    findings.size(RULES, list, 0, 5);
    if (fargate && !list.isEmpty()) {
      findings.broken(NO_STRATEGY_ON_FARGATE, Given.count(list.size(), "rules on Fargate"));
    }
    for (int i = 0; i < list.size(); i++) {
      String type = list.get(i).typeAsString();
      findings.oneOf(STRATEGY_TYPE, type, Set.of("random", "spread", "binpack"), i);
      String field = list.get(i).field();
      if ("binpack".equals(type) && !packs(field)) {
        findings.broken(FIELD, field, i);
      }
      if ("random".equals(type) && Texts.present(field)) {
        findings.broken(RANDOM_FIELD, field, i);
      }
    }
  }

  private static boolean packs(@Nullable String field) {
    return "cpu".equalsIgnoreCase(field) || "memory".equalsIgnoreCase(field);
  }
}
