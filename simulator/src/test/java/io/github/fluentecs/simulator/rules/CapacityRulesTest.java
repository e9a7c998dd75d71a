package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.answer;
import static io.github.fluentecs.simulator.rules.Rule.client;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;
import software.amazon.awssdk.services.ecs.model.ResourceInUseException;
import software.amazon.awssdk.services.ecs.model.UpdateInProgressException;

class CapacityRulesTest extends RuleTable {

  @Override
  void prepare() {
    provider("a", g -> {});
    provider("b", g -> {});
    provider("scaled", g -> g.managedScaling(s -> s.status("ENABLED")));
  }

  @Override
  Stream<Rule> rules() {
    return Stream.of(strategies(), membership(), clusters(), providers(), groups())
        .flatMap(rows -> rows);
  }

  private void provider(String name, Consumer<AutoScalingGroupProvider.Builder> change) {
    ecs.createCapacityProvider(
        r ->
            r.name(name)
                .autoScalingGroupProvider(g -> change.accept(g.autoScalingGroupArn(GROUP))));
  }

  private static CapacityProviderStrategyItem item(String name, Integer base, Integer weight) {
    return CapacityProviderStrategyItem.builder()
        .capacityProvider(name)
        .base(base)
        .weight(weight)
        .build();
  }

  private void put(List<String> names, CapacityProviderStrategyItem... strategy) {
    ecs.putClusterCapacityProviders(
        r -> r.cluster("prod").capacityProviders(names).defaultCapacityProviderStrategy(strategy));
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
        strategy(
            "CP-7",
            List.of(item("FARGATE", 0, 0), item("FARGATE_SPOT", 0, 1)),
            List.of(item("FARGATE", 0, 0), item("FARGATE_SPOT", 0, 0)),
            "weight"),
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
            ecs -> run(r -> r.cluster("prod").capacityProviderStrategy(item("FARGATE", 0, 1))),
            ecs -> run(r -> r.cluster("prod").capacityProviderStrategy(item("a", 0, 1))),
            invalid("not associated with the cluster")),
        new Rule(
            "CP-9 CreateService",
            ecs -> service(r -> r.cluster("prod").capacityProviderStrategy(item("FARGATE", 0, 1))),
            ecs -> service(r -> r.cluster("prod").capacityProviderStrategy(item("a", 0, 1))),
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
            ecs -> run(r -> r.cluster("prod").capacityProviderStrategy(item("FARGATE", 0, 1))),
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
            ecs -> run(r -> r.launchType("FARGATE")),
            ecs -> run(r -> r.launchType("MANAGED_INSTANCES")),
            invalid("launchType")),
        new Rule(
            "PROVISIONING quota",
            ecs -> waiting(500),
            ecs -> waiting(501),
            client("PROVISIONING")));
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

  private Stream<Rule> clusters() {
    return Stream.of(
        new Rule(
            "PutClusterCapacityProviders",
            ecs -> put(List.of()),
            ecs -> ecs.putClusterCapacityProviders(r -> r.cluster("prod").capacityProviders("a")),
            invalid("defaultCapacityProviderStrategy")),
        new Rule(
            "PutClusterCapacityProviders",
            ecs -> put(List.of("a")),
            ecs ->
                ecs.putClusterCapacityProviders(
                    r -> r.cluster("prod").defaultCapacityProviderStrategy(List.of())),
            invalid("capacityProviders")),
        new Rule(
            "PutClusterCapacityProviders, in use",
            ecs -> {
              run(r -> r.cluster("prod").capacityProviderStrategy(item("FARGATE", 0, 1)));
              put(List.of("FARGATE"));
            },
            ecs -> {
              run(r -> r.cluster("prod").capacityProviderStrategy(item("FARGATE", 0, 1)));
              put(List.of("FARGATE_SPOT"));
            },
            answer(ResourceInUseException.class, "in use")),
        new Rule(
            "PutClusterCapacityProviders, twice at once",
            ecs -> {
              put(List.of("a"));
              settle();
              put(List.of("b"));
            },
            ecs -> {
              put(List.of("a"));
              put(List.of("b"));
            },
            answer(UpdateInProgressException.class, "attachments")),
        new Rule(
            "UpdateClusterSettings, attachments",
            ecs -> insights(),
            ecs -> {
              put(List.of("a"));
              insights();
            },
            answer(UpdateInProgressException.class, "attachments")),
        new Rule(
            "CP-12",
            ecs -> put(providers(20)),
            ecs -> put(providers(21)),
            invalid("maximum number of capacity providers")),
        new Rule(
            "CP-14 PutClusterCapacityProviders",
            ecs -> put(List.of("a")),
            ecs -> {
              managed(600);
              put(List.of("managed"));
            },
            invalid("cannot be associated")),
        new Rule(
            "AS-8",
            ecs -> twoClusters("a"),
            ecs -> twoClusters("scaled"),
            invalid("another cluster")));
  }

  private void insights() {
    ecs.updateCluster(r -> r.cluster("prod"));
    ecs.updateClusterSettings(
        r -> r.cluster("prod").settings(ClusterRulesTest.insights("enabled")));
  }

  private List<String> providers(int count) {
    many(count).forEach(name -> provider(name, g -> {}));
    return many(count);
  }

  private void twoClusters(String provider) {
    put(List.of(provider));
    ecs.createCluster(r -> r.clusterName("other").capacityProviders(provider));
  }

  private Rule create(
      String id,
      Consumer<CreateCapacityProviderRequest.Builder> inside,
      Consumer<CreateCapacityProviderRequest.Builder> outside,
      String word) {
    return new Rule(
        id,
        ecs -> ecs.createCapacityProvider(inside),
        ecs -> ecs.createCapacityProvider(outside),
        invalid(word));
  }

  private Rule name(String inside, String outside) {
    return create("NM-3", r -> named(r, inside), r -> named(r, outside), "capacity provider name");
  }

  private static CreateCapacityProviderRequest.Builder named(
      CreateCapacityProviderRequest.Builder request, String name) {
    return request.name(name).autoScalingGroupProvider(group -> group.autoScalingGroupArn(GROUP));
  }

  private Stream<Rule> providers() {
    return Stream.of(
        name("n".repeat(255), "n".repeat(256)),
        name("n", ""),
        name("a-wsx_9", "awsx"),
        name("Ec-s", "EcsGroup"),
        name("my-fargate", "FARGATE2"),
        name("a_b", "a.b"),
        create(
            "CreateCapacityProvider",
            r -> named(r, "new"),
            r -> r.name("new"),
            "exactly one of autoScalingGroupProvider"),
        new Rule(
            "CreateCapacityProvider, name taken",
            ecs -> provider("c", g -> {}),
            ecs -> provider("a", g -> {}),
            client("already exists")),
        new Rule(
            "CreateCapacityProvider, managed instances",
            ecs -> managed(3600),
            ecs -> managed(3601),
            invalid("scaleInAfter")),
        new Rule(
            "DescribeCapacityProviders",
            ecs -> ecs.describeCapacityProviders(r -> r.capacityProviders(many(100))),
            ecs -> ecs.describeCapacityProviders(r -> r.capacityProviders(many(101))),
            invalid("capacity providers")),
        new Rule(
            "DescribeCapacityProviders, page",
            ecs -> ecs.describeCapacityProviders(r -> r.maxResults(10)),
            ecs -> ecs.describeCapacityProviders(r -> r.maxResults(11)),
            invalid("maxResults")));
  }

  private void managed(int scaleInAfter) {
    ecs.createCapacityProvider(
        r ->
            r.name("managed")
                .cluster("prod")
                .managedInstancesProvider(
                    m ->
                        m.infrastructureRoleArn("arn:aws:iam::123456789012:role/x")
                            .instanceLaunchTemplate(t -> {})
                            .infrastructureOptimization(o -> o.scaleInAfter(scaleInAfter))));
  }

  private Rule scaling(
      String id,
      Consumer<ManagedScaling.Builder> inside,
      Consumer<ManagedScaling.Builder> outside,
      String word) {
    return new Rule(
        id,
        ecs -> provider("new", g -> g.managedScaling(inside)),
        ecs -> provider("new", g -> g.managedScaling(outside)),
        invalid(word));
  }

  private Stream<Rule> groups() {
    return Stream.of(
        new Rule(
            "AS-1",
            ecs -> provider("new", g -> g.autoScalingGroupArn("by-its-name")),
            ecs -> provider("new", g -> g.autoScalingGroupArn(null)),
            invalid("autoScalingGroupArn")),
        scaling("AS-2", s -> s.targetCapacity(100), s -> s.targetCapacity(101), "targetCapacity"),
        scaling("AS-2", s -> s.targetCapacity(1), s -> s.targetCapacity(0), "targetCapacity"),
        scaling(
            "AS-3",
            s -> s.maximumScalingStepSize(10_000),
            s -> s.maximumScalingStepSize(10_001),
            "maximumScalingStepSize"),
        scaling(
            "AS-3",
            s -> s.minimumScalingStepSize(1),
            s -> s.minimumScalingStepSize(0),
            "minimumScalingStepSize"),
        scaling(
            "AS-3, order",
            s -> s.minimumScalingStepSize(5).maximumScalingStepSize(5),
            s -> s.minimumScalingStepSize(5).maximumScalingStepSize(4),
            "minimumScalingStepSize"),
        scaling(
            "AS-5",
            s -> s.instanceWarmupPeriod(10_000),
            s -> s.instanceWarmupPeriod(10_001),
            "instanceWarmupPeriod"),
        new Rule(
            "AS-6",
            ecs ->
                provider(
                    "new",
                    g ->
                        g.managedTerminationProtection("ENABLED")
                            .managedScaling(s -> s.status("ENABLED"))),
            ecs -> provider("new", g -> g.managedTerminationProtection("ENABLED")),
            invalid("managed termination protection")),
        new Rule(
            "AS-7",
            ecs -> provider("new", g -> g.managedDraining("DISABLED")),
            ecs -> provider("new", g -> g.managedDraining("SOMETIMES")),
            invalid("managedDraining")),
        new Rule(
            "UpdateCapacityProvider, twice at once",
            ecs -> target(50),
            ecs -> {
              target(50);
              target(60);
            },
            answer(UpdateInProgressException.class, "changed already")));
  }

  private void target(int capacity) {
    ecs.updateCapacityProvider(
        r ->
            r.name("a")
                .autoScalingGroupProvider(g -> g.managedScaling(s -> s.targetCapacity(capacity))));
  }
}
