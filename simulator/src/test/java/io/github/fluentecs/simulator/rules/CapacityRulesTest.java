package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.client;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** Strategies, and what a cluster has to have for them. */
class CapacityRulesTest extends CapacityTable {

  @Override
  Stream<Rule> rules() {
    return Stream.of(strategies(), membership()).flatMap(rows -> rows);
  }

  private Rule strategy(
      String id,
      List<CapacityProviderStrategyItem> inside,
      List<CapacityProviderStrategyItem> outside,
      String word) {
    CapacityProviderStrategyItem[] in = inside.toArray(CapacityProviderStrategyItem[]::new);
    CapacityProviderStrategyItem[] out = outside.toArray(CapacityProviderStrategyItem[]::new);
    List<String> names = List.of("FARGATE", "FARGATE_SPOT", "a");
    return new Rule(id, ecs -> put(names, in), ecs -> put(names, out), invalid(word));
  }

  private Stream<Rule> strategies() {
    var one = item("FARGATE", 0, 1);
    return Stream.of(
        strategy(
            "CP-3",
            IntStream.range(0, 20).mapToObj(i -> one).toList(),
            IntStream.range(0, 21).mapToObj(i -> one).toList(),
            "strategy can have at most 20"),
        strategy("CP-4", List.of(one), List.of(item(null, 0, 1)), "capacityProvider"),
        strategy(
            "CP-5", List.of(item("FARGATE", 0, 1000)), List.of(item("FARGATE", 0, 1001)), "weight"),
        strategy("CP-5", List.of(item("FARGATE", 1, 0)), List.of(item("FARGATE", 0, -1)), "weight"),
        strategy(
            "CP-6",
            List.of(item("FARGATE", 100_000, 1)),
            List.of(item("FARGATE", 100_001, 1)),
            "base"),
        strategy(
            "CP-6, one base",
            List.of(item("FARGATE", 1, 1), item("FARGATE_SPOT", 0, 1)),
            List.of(item("FARGATE", 1, 1), item("FARGATE_SPOT", 1, 1)),
            "base"),
        new Rule(
            "CP-7",
            ecs -> runOn(item("FARGATE", 0, 0), item("FARGATE_SPOT", 0, 1)),
            ecs -> runOn(item("FARGATE", 0, 0), item("FARGATE_SPOT", 0, 0)),
            invalid("weight")),
        new Rule(
            "CP-8 RunTask",
            ecs -> put(List.of("FARGATE"), item("FARGATE", 0, 0)),
            ecs -> runOn(item("FARGATE", 0, 0)),
            invalid("weight")),
        new Rule(
            "CP-8 CreateService",
            ecs -> serviceOn(item("FARGATE", 0, 1)),
            ecs -> serviceOn(item("FARGATE", 1, 0)),
            invalid("weight")),
        strategy(
            "CP-10",
            List.of(item("FARGATE", 0, 1), item("FARGATE_SPOT", 0, 1)),
            List.of(item("FARGATE", 0, 1), item("a", 0, 1)),
            "mix"));
  }

  private Stream<Rule> membership() {
    return Stream.of(
        new Rule(
            "CP-9 RunTask",
            ecs -> runOn(item("FARGATE", 0, 1)),
            ecs -> runOn(item("a", 0, 1)),
            invalid("not associated with the cluster")),
        new Rule(
            "CP-9 CreateService",
            ecs -> serviceOn(item("FARGATE", 0, 1)),
            ecs -> serviceOn(item("a", 0, 1)),
            invalid("not associated with the cluster")),
        new Rule(
            "CP-9, ACTIVE",
            ecs -> put(List.of("a"), item("a", 0, 1)),
            ecs -> {
              ecs.deleteCapacityProvider(r -> r.capacityProvider("a"));
              put(List.of("a"), item("a", 0, 1));
            },
            invalid("ACTIVE state")),
        new Rule(
            "CP-11",
            ecs -> put(List.of("a"), item("a", 0, 1)),
            ecs -> put(List.of("a"), item("b", 0, 1)),
            invalid("strategy")),
        new Rule(
            "CP-11 CreateCluster",
            ecs ->
                ecs.createCluster(
                    r ->
                        r.clusterName("new")
                            .capacityProviders("a")
                            .defaultCapacityProviderStrategy(item("a", 0, 1))),
            ecs ->
                ecs.createCluster(
                    r -> r.clusterName("new").defaultCapacityProviderStrategy(item("a", 0, 1))),
            invalid("strategy")),
        new Rule(
            "CP-1",
            ecs -> runOn(item("FARGATE", 0, 1)),
            ecs ->
                run(
                    r ->
                        r.cluster("prod")
                            .launchType("FARGATE")
                            .capacityProviderStrategy(item("FARGATE", 0, 1))),
            invalid("both a launch type and capacity provider strategy")),
        new Rule(
            "CP-1 CreateService",
            ecs -> service(r -> r.launchType("EC2")),
            ecs ->
                service(r -> r.launchType("EC2").capacityProviderStrategy(item("FARGATE", 0, 1))),
            invalid("both a launch type and capacity provider strategy")),
        new Rule(
            "CP-14",
            ecs -> runOnFargate(r -> {}),
            ecs -> run(r -> r.launchType("MANAGED_INSTANCES")),
            invalid("launchType")),
        new Rule(
            "PROVISIONING quota",
            ecs -> waiting(500),
            ecs -> waiting(501),
            client("PROVISIONING")));
  }

  private void serviceOn(CapacityProviderStrategyItem item) {
    service(
        r ->
            r.cluster("prod")
                .taskDefinition("vpc")
                .networkConfiguration(network())
                .capacityProviderStrategy(item));
  }

  /** Runs tasks on a provider that scales, with nothing to run on. */
  private void waiting(int count) {
    put(List.of("scaled"), item("scaled", 0, 1));
    settle();
    for (int left = count; left > 0; left -= 10) {
      int next = Math.min(10, left);
      ecs.runTask(r -> r.cluster("prod").taskDefinition("worker").count(next));
    }
  }
}
