package io.github.fluentecs.core.service;

import static io.github.fluentecs.core.network.LoadBalancerRuleCases.group;
import static io.github.fluentecs.core.network.ServiceRegistryRuleCases.registry;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.capacity.StrategyRuleCases;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.network.LoadBalancerRuleCases;
import io.github.fluentecs.core.network.NetworkRuleCases;
import io.github.fluentecs.core.network.ServiceRegistryRuleCases;
import io.github.fluentecs.core.placement.PlacementRuleCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import io.github.fluentecs.core.rule.TokenCases;
import io.github.fluentecs.core.tag.TagRuleCases;
import io.github.fluentecs.core.volume.VolumeRuleCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules of CreateService that hold for every kind of service. */
final class CreateServiceCases {
  private CreateServiceCases() {}

  static EcsRequest service(UnaryOperator<CreateServiceRequest.Builder> change) {
    CreateServiceRequest.Builder request =
        CreateServiceRequest.builder().serviceName("web").taskDefinition("web:43").desiredCount(6);
    return change.apply(request).build();
  }

  /** On Fargate, which demands a network. */
  static EcsRequest onFargate(UnaryOperator<CreateServiceRequest.Builder> change) {
    return service(
        r ->
            change.apply(
                r.launchType("FARGATE").networkConfiguration(NetworkRuleCases.oneSubnet())));
  }

  static List<RuleCase> all() {
    return Stream.of(names(), members(), shiftsWithoutStrategy(), role(), blocks())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> names() {
    return Stream.of(
            ClusterRuleCases.optional(c -> service(r -> r.cluster(c))),
            List.of(
                new RuleCase(
                    "CreateService/serviceName",
                    "serviceName",
                    service(r -> r),
                    service(r -> r.serviceName(null))),
                new RuleCase(
                    "NM-2",
                    "serviceName",
                    service(r -> r.serviceName("A-z_9" + Repeat.letter(250))),
                    service(r -> r.serviceName(Repeat.letter(256)))),
                new RuleCase(
                    "NM-2",
                    "serviceName",
                    service(r -> r.serviceName("a_b")),
                    service(r -> r.serviceName("a.b")))),
            ReferenceCases.taskDefinition(t -> service(r -> r.taskDefinition(t))),
            TokenCases.on(36, t -> service(r -> r.clientToken(t))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> members() {
    return List.of(
        new RuleCase(
            "CreateService/desiredCount",
            "desiredCount",
            service(r -> r.desiredCount(0)),
            service(r -> r.desiredCount(-1))),
        new RuleCase(
            "CreateService/healthCheckGracePeriodSeconds",
            "healthCheckGracePeriodSeconds",
            service(r -> r.healthCheckGracePeriodSeconds(0)),
            service(r -> r.healthCheckGracePeriodSeconds(-1))),
        new RuleCase(
            "CreateService/deploymentController",
            "deploymentController.type",
            service(r -> r.deploymentController(c -> c.type("ECS"))),
            service(r -> r.deploymentController(c -> {}))),
        new RuleCase(
            "TG-7",
            "propagateTags",
            service(r -> r.enableECSManagedTags(true).propagateTags("NONE")),
            service(r -> r.enableECSManagedTags(true))),
        new RuleCase(
            "TG-6",
            "propagateTags",
            service(r -> r.propagateTags("SERVICE")),
            service(r -> r.propagateTags("TASK"))),
        new RuleCase(
            "CreateService/deploymentController",
            "deploymentController.type",
            service(r -> r.deploymentController(c -> c.type("ECS"))),
            service(r -> r.deploymentController(c -> c.type("OTHER")))),
        new RuleCase(
            "CreateService/schedulingStrategy",
            "schedulingStrategy",
            service(r -> r.schedulingStrategy("REPLICA")),
            service(r -> r.schedulingStrategy("SPREAD"))));
  }

  /** A new service deploys by ROLLING unless it says otherwise. */
  private static List<RuleCase> shiftsWithoutStrategy() {
    return List.of(
        new RuleCase(
            "DC-7",
            "deploymentConfiguration.linearConfiguration",
            service(r -> r.deploymentConfiguration(d -> {})),
            service(r -> r.deploymentConfiguration(d -> d.linearConfiguration(l -> {})))),
        new RuleCase(
            "DC-7",
            "deploymentConfiguration.bakeTimeInMinutes",
            service(
                r -> r.deploymentConfiguration(d -> d.strategy("BLUE_GREEN").bakeTimeInMinutes(0))),
            service(r -> r.deploymentConfiguration(d -> d.strategy("BLUE_GREEN")))));
  }

  private static List<RuleCase> role() {
    EcsRequest allowed = service(r -> r.role("x").loadBalancers(group("a")));
    return List.of(
        new RuleCase("RL-1", "role", allowed, service(r -> r.role("x"))),
        new RuleCase(
            "RL-1",
            "role",
            allowed,
            service(
                r ->
                    r.role("x")
                        .loadBalancers(group("a"))
                        .networkConfiguration(NetworkRuleCases.oneSubnet()))),
        new RuleCase(
            "RL-1",
            "role",
            allowed,
            service(r -> r.role("x").loadBalancers(group("a"), group("b")))),
        new RuleCase(
            "RL-1",
            "role",
            allowed,
            service(
                r -> r.role("x").loadBalancers(group("a")).serviceRegistries(registry(x -> x)))),
        new RuleCase(
            "RL-1",
            "role",
            allowed,
            service(
                r ->
                    r.role("x")
                        .loadBalancers(group("a"))
                        .deploymentController(c -> c.type("EXTERNAL")))));
  }

  private static List<RuleCase> blocks() {
    CapacityProviderStrategyItem asg =
        CapacityProviderStrategyItem.builder().capacityProvider("asg").weight(1).build();
    var constraint = PlacementRuleCases.constraint("distinctInstance", null);
    return Stream.of(
            List.of(
                new RuleCase(
                    "CP-1",
                    "capacityProviderStrategy",
                    service(r -> r.capacityProviderStrategy(asg)),
                    service(r -> r.capacityProviderStrategy(asg).launchType("EC2")))),
            StrategyRuleCases.launchType(l -> onFargate(r -> r.launchType(l))),
            StrategyRuleCases.platformVersion(
                l -> onFargate(r -> r.launchType(l).platformVersion("1.4.0")),
                s ->
                    onFargate(
                        r ->
                            r.launchType((String) null)
                                .capacityProviderStrategy(s)
                                .platformVersion("1.4.0"))),
            NetworkRuleCases.onFargate(n -> onFargate(r -> r.networkConfiguration(n))),
            List.of(
                PlacementRuleCases.strategyNotOnFargate(
                    s -> onFargate(r -> r.placementStrategy(s)))),
            StrategyRuleCases.on(
                "capacityProviderStrategy",
                s -> onFargate(r -> r.launchType((String) null).capacityProviderStrategy(s))),
            NetworkRuleCases.on(n -> service(r -> r.networkConfiguration(n))),
            LoadBalancerRuleCases.onService(l -> service(r -> r.loadBalancers(l))),
            ServiceRegistryRuleCases.on(s -> service(r -> r.serviceRegistries(s))),
            PlacementRuleCases.constraints(c -> service(r -> r.placementConstraints(c))),
            List.of(
                PlacementRuleCases.notOnFargate(
                    service(r -> r.placementConstraints(constraint).launchType("EC2")),
                    service(r -> r.placementConstraints(constraint).launchType("FARGATE")))),
            PlacementRuleCases.strategy(s -> service(r -> r.placementStrategy(s))),
            DeploymentRuleCases.on(d -> service(r -> r.deploymentConfiguration(d))),
            TrafficShiftRuleCases.on(d -> service(r -> r.deploymentConfiguration(d))),
            ServiceConnectRuleCases.on(c -> service(r -> r.serviceConnectConfiguration(c))),
            ServiceConnectLogCases.on(c -> service(r -> r.serviceConnectConfiguration(c))),
            ServiceConnectLogCases.onFargate(c -> onFargate(r -> r.serviceConnectConfiguration(c))),
            RebalancingCases.ofCreate(),
            RebalancingCases.vpcLattice(l -> service(r -> r.vpcLatticeConfigurations(l))),
            GatewayConnectorCases.on(g -> service(r -> r.gatewayConnectors(g))),
            EarlySuccessCases.on(d -> service(r -> r.deploymentConfiguration(d))),
            ServiceConnectRuleCases.monitoring(
                "CreateService/monitoring", m -> service(r -> r.monitoring(m))),
            VolumeRuleCases.ofServices(v -> service(r -> r.volumeConfigurations(v))),
            List.of(
                VolumeRuleCases.magnetic(
                    v -> onFargate(r -> r.volumeConfigurations(VolumeRuleCases.ofService(v))))),
            TagRuleCases.on(t -> service(r -> r.tags(t))))
        .flatMap(List::stream)
        .toList();
  }
}
