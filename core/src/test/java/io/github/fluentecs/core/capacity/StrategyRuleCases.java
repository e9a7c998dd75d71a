package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on capacity provider strategies, for any operation with one. */
public final class StrategyRuleCases {
  private StrategyRuleCases() {}

  public static List<RuleCase> on(
      String path, Function<List<CapacityProviderStrategyItem>, EcsRequest> request) {
    Function<CapacityProviderStrategyItem, EcsRequest> one = i -> request.apply(List.of(i));
    String weight = path + "[].weight";
    String base = path + "[].base";
    return List.of(
        new RuleCase(
            "CP-3",
            path,
            request.apply(Repeat.list(20, i -> item("cp" + i, 1, null))),
            request.apply(Repeat.list(21, i -> item("cp" + i, 1, null)))),
        new RuleCase(
            "CP-4",
            path + "[].capacityProvider",
            one.apply(item("cp", 1, null)),
            one.apply(item(null, 1, null))),
        new RuleCase(
            "CP-5", weight, one.apply(item("cp", 1000, null)), one.apply(item("cp", 1001, null))),
        new RuleCase(
            "CP-5",
            weight,
            request.apply(List.of(item("a", 0, null), item("b", 1, null))),
            request.apply(List.of(item("a", -1, null), item("b", 1, null)))),
        new RuleCase(
            "CP-6", base, one.apply(item("cp", 1, 100_000)), one.apply(item("cp", 1, 100_001))),
        new RuleCase("CP-6", base, one.apply(item("cp", 1, 0)), one.apply(item("cp", 1, -1))),
        new RuleCase(
            "CP-6",
            base,
            request.apply(List.of(item("a", 1, 1), item("b", 1, 0))),
            request.apply(List.of(item("a", 1, 1), item("b", 1, 1)))),
        new RuleCase(
            "CP-7",
            path,
            request.apply(List.of(item("a", 1, null), item("b", 0, null))),
            request.apply(List.of(item("a", 0, null), item("b", null, null)))),
        new RuleCase("CP-8", path, one.apply(item("a", 1, null)), one.apply(item("a", 0, null))),
        new RuleCase(
            "CP-10",
            path,
            request.apply(List.of(item("FARGATE", 1, null), item("FARGATE_SPOT", 1, null))),
            request.apply(List.of(item("FARGATE", 1, null), item("asg", 1, null)))));
  }

  private static CapacityProviderStrategyItem item(String provider, Integer weight, Integer base) {
    return CapacityProviderStrategyItem.builder()
        .capacityProvider(provider)
        .weight(weight)
        .base(base)
        .build();
  }

  public static List<RuleCase> launchType(Function<String, EcsRequest> request) {
    EcsRequest allowed = request.apply("EXTERNAL");
    return List.of(
        new RuleCase("CP-14", "launchType", allowed, request.apply("MANAGED_INSTANCES")),
        new RuleCase("CP-13", "launchType", allowed, request.apply("FARGATE_SPOT")),
        new RuleCase("CP-13", "launchType", request.apply("FARGATE"), request.apply("Fargate")));
  }

  /** A platform version beside a launch type, and beside a strategy. */
  public static List<RuleCase> platformVersion(
      Function<String, EcsRequest> withLaunchType,
      Function<CapacityProviderStrategyItem, EcsRequest> withStrategy) {
    String member = "platformVersion";
    return List.of(
        new RuleCase("PV-1", member, withLaunchType.apply("FARGATE"), withLaunchType.apply("EC2")),
        new RuleCase(
            "PV-1", member, withLaunchType.apply("FARGATE"), withLaunchType.apply("EXTERNAL")),
        platformVersion(withStrategy));
  }

  /** A platform version beside a strategy. */
  public static RuleCase platformVersion(
      Function<CapacityProviderStrategyItem, EcsRequest> withStrategy) {
    return new RuleCase(
        "PV-1",
        "platformVersion",
        withStrategy.apply(item("FARGATE_SPOT", 1, null)),
        withStrategy.apply(item("asg", 1, null)));
  }
}
