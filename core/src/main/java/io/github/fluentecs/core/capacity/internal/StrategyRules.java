package io.github.fluentecs.core.capacity.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** Checks capacity provider strategies and launch types. */
public final class StrategyRules {
  private static final String STRATEGY = "capacityProviderStrategy";
  private static final String LAUNCH_TYPE = "launchType";
  private static final String ITEM = "CapacityProviderStrategyItem";

  private static final Constraint SIZE =
      Constraint.soft(
          "CP-3", "", "at most 20 items", "Use fewer capacity providers.", ITEM + " description");

  private static final Constraint PROVIDER =
      Constraint.hard(
          "CP-4",
          "[].capacityProvider",
          "a capacity provider in each item",
          "Name the provider.",
          ITEM + " members");

  private static final Constraint WEIGHT =
      Constraint.hard(
          "CP-5",
          "[].weight",
          "a weight of 0 to 1000",
          "Scale the weights down.",
          ITEM + ", weight");

  private static final Constraint BASE =
      Constraint.hard(
          "CP-6",
          "[].base",
          "a base of 0 to 100000, on one item only",
          "Keep one base, or lower it.",
          ITEM + ", base");

  private static final Constraint SOME_WEIGHT =
      Constraint.hard(
          "CP-7",
          "",
          "with several items, at least one weight above 0",
          "Give a weight above 0 to a provider.",
          ITEM + ", weight");

  private static final Constraint ONLY_WEIGHT =
      Constraint.soft(
          "CP-8",
          "",
          "a single item with a weight above 0",
          "Give the provider a weight, for example 1.",
          ITEM + ", weight (newer text); refused by CreateService and RunTask");

  private static final Constraint ONLY_WEIGHT_ADVISED =
      Constraint.advice(
          "CP-8",
          "",
          "a single item with a weight above 0",
          "Give the provider a weight, for example 1: without, no task is placed by default.",
          ITEM
              + ", weight (newer text); clusters were seen to accept a weight of 0 or none, and no"
              + " other operation was seen to refuse it");

  private static final Constraint NO_MIX =
      Constraint.hard(
          "CP-10",
          "",
          "FARGATE and FARGATE_SPOT only, or Auto Scaling group providers only",
          "Split the tasks over two services or calls.",
          "Capacity provider concepts, Fargate together with Auto Scaling groups");

  private static final Constraint EXCLUSIVE =
      Constraint.hard(
          "CP-1",
          STRATEGY,
          "a launchType or a capacityProviderStrategy, not both",
          "Leave one of them out.",
          "CreateService, CreateTaskSet and RunTask requests");

  private static final Constraint NO_LAUNCH_TYPE =
      Constraint.soft(
          "CP-14",
          LAUNCH_TYPE,
          "Managed Instances through a capacityProviderStrategy only",
          "Leave the launch type out, and name a capacity provider of Managed Instances.",
          "CreateService request, launchType");

  private static final Constraint KNOWN_LAUNCH_TYPE =
      Constraint.soft(
          "CP-13",
          LAUNCH_TYPE,
          "EC2, FARGATE or EXTERNAL; Fargate Spot through a capacityProviderStrategy only",
          "Use one of the three, or name a capacity provider such as FARGATE_SPOT in a strategy.",
          "CreateService request, launchType");

  private static final Set<String> LAUNCH_TYPES =
      Set.of("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES");

  private static final List<Constraint> OF_STRATEGY =
      List.of(SIZE, PROVIDER, WEIGHT, BASE, SOME_WEIGHT, NO_MIX);

  private StrategyRules() {}

  /**
   * Lists the constraints on a strategy by which nothing is started at once.
   *
   * @param path the member that holds it
   * @return CP-3 to CP-8, of which CP-8 is advice, and CP-10
   */
  public static List<Constraint> constraints(String path) {
    return Constraint.at(path, Constraints.all(OF_STRATEGY, List.of(ONLY_WEIGHT_ADVISED)));
  }

  /**
   * Lists the constraints on the members {@code launchType} and {@code capacityProviderStrategy} of
   * a new task set.
   *
   * @return CP-1, CP-3 to CP-8, of which CP-8 is advice, CP-10, CP-13 and CP-14
   */
  public static List<Constraint> constraints() {
    return Constraints.all(
        List.of(EXCLUSIVE, NO_LAUNCH_TYPE, KNOWN_LAUNCH_TYPE), constraints(STRATEGY));
  }

  /**
   * Lists the constraints on the same members of CreateService and RunTask.
   *
   * @return CP-1, CP-3 to CP-8, CP-10, CP-13 and CP-14
   */
  public static List<Constraint> ofLaunch() {
    return Stream.concat(
            constraints().stream().filter(each -> !each.id().equals(ONLY_WEIGHT.id())),
            Stream.of(ONLY_WEIGHT.at(STRATEGY)))
        .toList();
  }

  /**
   * Checks the members {@code launchType} and {@code capacityProviderStrategy} of a new task set.
   *
   * @param launchType the launch type, or null
   * @param items the strategy
   * @param findings receives the broken constraints
   */
  public static void check(
      @Nullable String launchType, List<CapacityProviderStrategyItem> items, Findings findings) {
    launchType(launchType, items, findings);
    check(items, findings.at(STRATEGY));
  }

  /**
   * Checks the same members of CreateService and RunTask.
   *
   * @param launchType the launch type, or null
   * @param items the strategy
   * @param findings takes what is wrong
   */
  public static void launch(
      @Nullable String launchType, List<CapacityProviderStrategyItem> items, Findings findings) {
    launchType(launchType, items, findings);
    check(items, ONLY_WEIGHT, findings.at(STRATEGY));
  }

  private static void launchType(
      @Nullable String launchType, List<CapacityProviderStrategyItem> items, Findings findings) {
    if (launchType != null && !items.isEmpty()) {
      findings.broken(EXCLUSIVE, Given.words("launchType " + launchType + " and a strategy"));
    }
    if ("MANAGED_INSTANCES".equals(launchType)) {
      findings.broken(NO_LAUNCH_TYPE, launchType);
    }
    findings.oneOf(KNOWN_LAUNCH_TYPE, launchType, LAUNCH_TYPES);
  }

  /**
   * Checks a strategy by which nothing is started at once.
   *
   * @param items the strategy; an empty one passes
   * @param strategy receives the broken constraints, at the path of the strategy
   */
  public static void check(List<CapacityProviderStrategyItem> items, Findings strategy) {
    check(items, ONLY_WEIGHT_ADVISED, strategy);
  }

  private static void check(
      List<CapacityProviderStrategyItem> items, Constraint onlyWeight, Findings strategy) {
    if (items.isEmpty()) {
      return;
    }
    strategy.size(SIZE, items, 0, 20);
    boolean baseTaken = false;
    boolean weighs = false;
    for (int i = 0; i < items.size(); i++) {
      CapacityProviderStrategyItem item = items.get(i);
      strategy.require(PROVIDER, item.capacityProvider(), i);
      strategy.range(WEIGHT, item.weight(), 0, 1000, i);
      strategy.range(BASE, item.base(), 0, baseTaken ? 0 : 100_000, i);
      baseTaken |= isPositive(item.base());
      weighs |= isPositive(item.weight());
    }
    weights(items, weighs, onlyWeight, strategy);
    mix(items, strategy);
  }

  private static void weights(
      List<CapacityProviderStrategyItem> items,
      boolean weighs,
      Constraint onlyWeight,
      Findings findings) {
    if (weighs) {
      return;
    }
    if (items.size() > 1) {
      findings.broken(SOME_WEIGHT, Given.count(items.size(), "items of weight 0"));
    } else if (!isPositive(items.get(0).base())) {
      findings.broken(onlyWeight, Given.words("one item of weight 0"));
    }
  }

  private static boolean isPositive(@Nullable Integer number) {
    return number != null && number > 0;
  }

  private static void mix(List<CapacityProviderStrategyItem> items, Findings findings) {
    int fargate = fargateAmong(items);
    if (fargate > 0 && fargate < items.size()) {
      findings.broken(NO_MIX, Given.words(fargate + " Fargate providers among " + items.size()));
    }
  }

  /**
   * Returns whether a request runs tasks on Fargate only.
   *
   * @param launchType the member {@code launchType}, or null
   * @param items the member {@code capacityProviderStrategy}
   * @return true for the launch type FARGATE, and for a strategy of Fargate's providers only
   */
  public static boolean onlyFargate(
      @Nullable String launchType, List<CapacityProviderStrategyItem> items) {
    return "FARGATE".equals(launchType)
        || (!items.isEmpty() && fargateAmong(items) == items.size());
  }

  private static int fargateAmong(List<CapacityProviderStrategyItem> items) {
    int fargate = 0;
    for (int i = 0; i < items.size(); i++) {
      fargate += isFargate(items.get(i).capacityProvider()) ? 1 : 0;
    }
    return fargate;
  }

  /**
   * Returns whether a provider is one of Fargate's.
   *
   * @param capacityProvider a name or ARN, or null
   * @return true for FARGATE and FARGATE_SPOT
   */
  public static boolean isFargate(@Nullable String capacityProvider) {
    if (capacityProvider == null) {
      return false;
    }
    String name = capacityProvider.substring(capacityProvider.lastIndexOf('/') + 1);
    return name.equals("FARGATE") || name.equals("FARGATE_SPOT");
  }
}
