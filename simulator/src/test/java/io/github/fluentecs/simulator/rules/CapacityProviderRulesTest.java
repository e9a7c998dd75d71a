package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.answer;
import static io.github.fluentecs.simulator.rules.Rule.client;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;
import software.amazon.awssdk.services.ecs.model.ResourceInUseException;
import software.amazon.awssdk.services.ecs.model.UpdateInProgressException;

/** Capacity providers, and the clusters that have them. */
class CapacityProviderRulesTest extends CapacityTable {

  @Override
  Stream<Rule> rules() {
    return Stream.of(clusters(), providers(), groups()).flatMap(rows -> rows);
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
              runOn(item("FARGATE", 0, 1));
              put(List.of("FARGATE"));
            },
            ecs -> {
              runOn(item("FARGATE", 0, 1));
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
