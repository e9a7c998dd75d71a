package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** Rules on capacity provider strategies, wherever a request carries one. */
public final class StrategyRules {
  private static final String ITEM = "CapacityProviderStrategyItem";
  private static final int MOST_WEIGHT = 1000;

  private static final Constraint SIZE =
      Constraint.soft(
          "CP-3", "at most 20 items", "Use fewer capacity providers.", ITEM + " description");

  private static final Constraint PROVIDER =
      Constraint.hard(
          "CP-4", "a capacity provider in each item", "Name the provider.", ITEM + " members");

  private static final Constraint WEIGHT =
      Constraint.hard(
          "CP-5", "a weight of 0 to 1000", "Scale the weights down.", ITEM + ", weight");

  private static final Constraint BASE =
      Constraint.hard(
          "CP-6",
          "a base of 0 to 100000, on one item only",
          "Keep one base, or lower it.",
          ITEM + ", base");

  private static final Constraint SOME_WEIGHT =
      Constraint.hard(
          "CP-7",
          "with several items, at least one weight above 0",
          "Give a weight to the provider that shall take tasks.",
          ITEM + ", weight");

  private static final Constraint ONLY_WEIGHT =
      Constraint.soft(
          "CP-8",
          "a single item with a weight above 0",
          "Give the provider a weight, for example 1.",
          ITEM + ", weight (newer text)");

  private static final Constraint NO_MIX =
      Constraint.hard(
          "CP-10",
          "FARGATE and FARGATE_SPOT only, or Auto Scaling group providers only",
          "Split the tasks over two services or calls.",
          "Capacity provider concepts, Fargate beside Auto Scaling groups");

  private static final Constraint EXCLUSIVE =
      Constraint.hard(
          "CP-1",
          "a launchType or a capacityProviderStrategy, not both",
          "Leave one of them out.",
          "CreateService, CreateTaskSet and RunTask requests");

  private static final Constraint NO_LAUNCH_TYPE =
      Constraint.soft(
          "CP-14",
          "Managed Instances through a capacityProviderStrategy only",
          "Leave the launch type out, and name a capacity provider of Managed Instances.",
          "CreateService request, launchType");

  private StrategyRules() {}

  /**
   * Tells whether capacity surely breaks no rule: a launch type, or one named provider with a
   * weight and no base.
   *
   * @param launchType the request's launch type
   * @param items the request's strategy; neither passes too
   * @return false for capacity that must be looked at
   */
  public static boolean isUsual(
      @Nullable String launchType, List<CapacityProviderStrategyItem> items) {
    if (items.isEmpty()) {
      return launchType == null || isLaunchType(launchType);
    }
    return launchType == null && items.size() == 1 && isUsual(items.get(0));
  }

  private static boolean isLaunchType(String text) {
    return !text.equals("MANAGED_INSTANCES");
  }

  private static boolean isUsual(CapacityProviderStrategyItem only) {
    Integer weight = only.weight();
    return Texts.present(only.capacityProvider())
        && weight != null
        && weight > 0
        && weight <= MOST_WEIGHT
        && only.base() == null;
  }

  /**
   * Checks a strategy.
   *
   * @param <Q> the SDK request
   * @param path the member that holds it
   * @param items reads the member
   * @return the rules CP-3 to CP-8 and CP-10
   */
  public static <Q> List<Rule<Q>> on(
      String path,
      Function<? super Q, ? extends @Nullable List<CapacityProviderStrategyItem>> items) {
    return List.of(
        Rule.size(SIZE, path, items, Texts.range(0, 20)),
        Rule.each(
            PROVIDER,
            path + "[].capacityProvider",
            items,
            Item.has(CapacityProviderStrategyItem::capacityProvider)),
        Rule.each(
            WEIGHT,
            path + "[].weight",
            items,
            Item.of(CapacityProviderStrategyItem::weight, Texts.range(0, MOST_WEIGHT))),
        Rule.of(
            BASE, path + "[].base", (request, findings) -> base(items.apply(request), findings)),
        Rule.of(SOME_WEIGHT, path, (request, findings) -> weights(items.apply(request), findings)),
        Rule.of(ONLY_WEIGHT, path, (request, findings) -> single(items.apply(request), findings)),
        Rule.of(NO_MIX, path, (request, findings) -> mix(items.apply(request), findings)));
  }

  /**
   * Checks a launch type, which excludes a strategy.
   *
   * @param <Q> the SDK request
   * @param launchType reads the member {@code launchType}
   * @param items reads the member {@code capacityProviderStrategy}
   * @return the rules CP-1 and CP-14
   */
  public static <Q> List<Rule<Q>> launchType(
      Function<? super Q, @Nullable String> launchType,
      Function<? super Q, ? extends @Nullable List<CapacityProviderStrategyItem>> items) {
    return List.of(
        notBoth(launchType, items),
        Rule.value(NO_LAUNCH_TYPE, "launchType", launchType, StrategyRules::isLaunchType));
  }

  private static <Q> Rule<Q> notBoth(
      Function<? super Q, @Nullable String> launchType,
      Function<? super Q, ? extends @Nullable List<CapacityProviderStrategyItem>> items) {
    return Rule.of(
        EXCLUSIVE,
        "capacityProviderStrategy",
        (request, findings) -> {
          String type = launchType.apply(request);
          List<CapacityProviderStrategyItem> strategy = items.apply(request);
          if (type != null && strategy != null && !strategy.isEmpty()) {
            findings.broken(Given.words("launchType " + type + " and a strategy"));
          }
        });
  }

  private static void base(@Nullable List<CapacityProviderStrategyItem> items, Findings findings) {
    boolean taken = false;
    for (int i = 0; items != null && i < items.size(); i++) {
      Integer base = items.get(i).base();
      if (base != null && (base < 0 || base > 100_000 || (base > 0 && taken))) {
        findings.broken(base, i);
      }
      taken |= base != null && base > 0;
    }
  }

  private static void weights(
      @Nullable List<CapacityProviderStrategyItem> items, Findings findings) {
    if (items != null && items.size() > 1 && !anyWeighs(items)) {
      findings.broken(Given.count(items.size(), "items of weight 0"));
    }
  }

  private static void single(
      @Nullable List<CapacityProviderStrategyItem> items, Findings findings) {
    if (items != null && items.size() == 1 && !weighs(items.get(0)) && !hasBase(items.get(0))) {
      findings.broken(Given.words("one item of weight 0"));
    }
  }

  private static boolean anyWeighs(List<CapacityProviderStrategyItem> items) {
    for (int i = 0; i < items.size(); i++) {
      if (weighs(items.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean weighs(CapacityProviderStrategyItem item) {
    return item.weight() != null && item.weight() > 0;
  }

  private static boolean hasBase(CapacityProviderStrategyItem item) {
    return item.base() != null && item.base() > 0;
  }

  private static void mix(@Nullable List<CapacityProviderStrategyItem> items, Findings findings) {
    if (items == null || items.size() < 2) {
      return;
    }
    int fargate = 0;
    for (int i = 0; i < items.size(); i++) {
      fargate += isFargate(items.get(i).capacityProvider()) ? 1 : 0;
    }
    if (fargate > 0 && fargate < items.size()) {
      findings.broken(Given.words(fargate + " Fargate providers among " + items.size()));
    }
  }

  /**
   * Tells whether a request asks for Fargate and nothing else.
   *
   * @param launchType the member {@code launchType}, or null
   * @param items the member {@code capacityProviderStrategy}
   * @return true for the launch type FARGATE, and for a strategy of Fargate's providers only
   */
  public static boolean onlyFargate(
      @Nullable String launchType, List<CapacityProviderStrategyItem> items) {
    return "FARGATE".equals(launchType) || (!items.isEmpty() && allFargate(items));
  }

  /** A plain loop, since every RunTask and CreateService passes here. */
  private static boolean allFargate(List<CapacityProviderStrategyItem> items) {
    for (int i = 0; i < items.size(); i++) {
      if (!isFargate(items.get(i).capacityProvider())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether a provider is one of Fargate's.
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
