package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on associated capacity providers. */
final class AssociationRuleCases {
  private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:capacity-provider/asg";

  private AssociationRuleCases() {}

  static List<RuleCase> on(
      BiFunction<List<String>, List<CapacityProviderStrategyItem>, EcsRequest> request) {
    List<CapacityProviderStrategyItem> none = List.of();
    String listed = "defaultCapacityProviderStrategy[].capacityProvider";
    return List.of(
        new RuleCase(
            "CP-12",
            "capacityProviders",
            request.apply(Repeat.ids(20), none),
            request.apply(Repeat.ids(21), none)),
        new RuleCase(
            "ID-4",
            "capacityProviders[]",
            request.apply(List.of("FARGATE"), none),
            request.apply(List.of("FAR GATE"), none)),
        new RuleCase(
            "CP-11",
            listed,
            request.apply(List.of("a", "b"), items("b", "a")),
            request.apply(List.of("a", "b"), items("b", "c"))),
        new RuleCase(
            "CP-11",
            listed,
            request.apply(List.of(ARN), items("asg")),
            request.apply(none(), items("asg"))),
        new RuleCase(
            "CP-11",
            listed,
            request.apply(List.of("asg"), items(ARN)),
            request.apply(List.of("g"), items("asg"))));
  }

  private static List<String> none() {
    return List.of();
  }

  private static List<CapacityProviderStrategyItem> items(String... providers) {
    return Repeat.list(
        providers.length,
        i ->
            CapacityProviderStrategyItem.builder()
                .capacityProvider(providers[i])
                .weight(1)
                .build());
  }
}
