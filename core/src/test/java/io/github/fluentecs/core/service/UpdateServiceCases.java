package io.github.fluentecs.core.service;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.capacity.StrategyRuleCases;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.network.LoadBalancerRuleCases;
import io.github.fluentecs.core.network.NetworkRuleCases;
import io.github.fluentecs.core.network.ServiceRegistryRuleCases;
import io.github.fluentecs.core.placement.PlacementRuleCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import io.github.fluentecs.core.volume.VolumeRuleCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** The boundaries of the rules of UpdateService. */
final class UpdateServiceCases {
  private UpdateServiceCases() {}

  static EcsRequest update(UnaryOperator<UpdateServiceRequest.Builder> change) {
    return change
        .apply(UpdateServiceRequest.builder().service("web").forceNewDeployment(true))
        .build();
  }

  static List<RuleCase> all() {
    return Stream.of(members(), strategy(), blocks(), controller(), room())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> members() {
    return Stream.of(
            ClusterRuleCases.optional(c -> update(r -> r.cluster(c))),
            ReferenceCases.required("service", s -> update(r -> r.service(s))),
            List.of(ClusterRuleCases.same("default", "service", s -> update(r -> r.service(s)))),
            ReferenceCases.taskDefinition(t -> update(r -> r.taskDefinition(t))),
            List.of(
                new RuleCase(
                    "TG-6",
                    "propagateTags",
                    update(r -> r.propagateTags("SERVICE")),
                    update(r -> r.propagateTags("TASK"))),
                new RuleCase(
                    "DC-7",
                    "deploymentConfiguration.bakeTimeInMinutes",
                    update(
                        r ->
                            r.deploymentConfiguration(
                                d -> d.strategy("BLUE_GREEN").bakeTimeInMinutes(0))),
                    update(r -> r.deploymentConfiguration(d -> d.strategy("BLUE_GREEN")))),
                new RuleCase(
                    "UpdateService/desiredCount",
                    "desiredCount",
                    update(r -> r.desiredCount(0)),
                    update(r -> r.desiredCount(-1))),
                new RuleCase(
                    "UpdateService/healthCheckGracePeriodSeconds",
                    "healthCheckGracePeriodSeconds",
                    update(r -> r.healthCheckGracePeriodSeconds(Integer.MAX_VALUE)),
                    update(r -> r.healthCheckGracePeriodSeconds(-1)))))
        .flatMap(List::stream)
        .toList();
  }

  private static CapacityProviderStrategyItem on(String provider) {
    return CapacityProviderStrategyItem.builder().capacityProvider(provider).weight(1).build();
  }

  private static List<RuleCase> strategy() {
    String forced = "UpdateService/forceNewDeployment";
    return List.of(
        new RuleCase(
            forced,
            "forceNewDeployment",
            update(r -> r.capacityProviderStrategy(on("asg"))),
            update(r -> r.capacityProviderStrategy(on("asg")).forceNewDeployment(false))),
        new RuleCase(
            forced,
            "forceNewDeployment",
            update(r -> r.forceNewDeployment(null)),
            update(r -> r.capacityProviderStrategy(List.of()).forceNewDeployment(null))));
  }

  private static EcsRequest onFargate(UnaryOperator<UpdateServiceRequest.Builder> change) {
    return update(r -> change.apply(r.capacityProviderStrategy(on("FARGATE"))));
  }

  private static List<RuleCase> blocks() {
    var constraint = PlacementRuleCases.constraint("distinctInstance", null);
    return Stream.of(
            StrategyRuleCases.on(
                "capacityProviderStrategy", s -> update(r -> r.capacityProviderStrategy(s))),
            NetworkRuleCases.on(n -> update(r -> r.networkConfiguration(n))),
            LoadBalancerRuleCases.onService(l -> update(r -> r.loadBalancers(l))),
            ServiceRegistryRuleCases.on(s -> update(r -> r.serviceRegistries(s))),
            PlacementRuleCases.constraints(c -> update(r -> r.placementConstraints(c))),
            List.of(
                PlacementRuleCases.notOnFargate(
                    update(
                        r ->
                            r.placementConstraints(constraint).capacityProviderStrategy(on("asg"))),
                    update(
                        r ->
                            r.placementConstraints(constraint)
                                .capacityProviderStrategy(on("FARGATE"))))),
            PlacementRuleCases.strategy(s -> update(r -> r.placementStrategy(s))),
            TrafficShiftRuleCases.on(d -> update(r -> r.deploymentConfiguration(d))),
            ServiceConnectRuleCases.on(c -> update(r -> r.serviceConnectConfiguration(c))),
            ServiceConnectLogCases.on(c -> update(r -> r.serviceConnectConfiguration(c))),
            ServiceConnectLogCases.onFargate(c -> onFargate(r -> r.serviceConnectConfiguration(c))),
            RebalancingCases.ofUpdate(),
            RebalancingCases.vpcLattice(l -> update(r -> r.vpcLatticeConfigurations(l))),
            GatewayConnectorCases.on(g -> update(r -> r.gatewayConnectors(g))),
            EarlySuccessCases.on(d -> update(r -> r.deploymentConfiguration(d))),
            List.of(
                StrategyRuleCases.platformVersion(
                    s -> update(r -> r.capacityProviderStrategy(s).platformVersion("1.4.0"))),
                PlacementRuleCases.strategyNotOnFargate(
                    s -> onFargate(r -> r.placementStrategy(s))),
                VolumeRuleCases.magnetic(
                    v -> onFargate(r -> r.volumeConfigurations(VolumeRuleCases.ofService(v))))),
            ServiceConnectRuleCases.monitoring(
                "UpdateService/monitoring", m -> update(r -> r.monitoring(m))),
            VolumeRuleCases.ofServices(v -> update(r -> r.volumeConfigurations(v))),
            DeploymentRuleCases.on(d -> update(r -> r.deploymentConfiguration(d))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> controller() {
    return List.of(
        new RuleCase(
            "LB-7",
            "loadBalancers",
            update(r -> r.loadBalancers(List.of()).deploymentController(c -> c.type("ECS"))),
            update(r -> r.loadBalancers(List.of()).deploymentController(c -> c.type("EXTERNAL")))));
  }

  private static List<RuleCase> room() {
    return List.of(
        new RuleCase("DC-4", "deploymentConfiguration", room(2, 50, 100), room(2, 51, 100)),
        new RuleCase("DC-4", "deploymentConfiguration", room(null, 100, 100), room(1, 100, 100)),
        new RuleCase("DC-4", "deploymentConfiguration", room(1, 100, null), room(1, 100, 100)),
        new RuleCase("DC-4", "deploymentConfiguration", room(1, 100, null), room(1, 100, 150)));
  }

  private static EcsRequest room(Integer desired, Integer minimum, Integer maximum) {
    return update(
        r ->
            r.desiredCount(desired)
                .deploymentConfiguration(
                    d -> d.minimumHealthyPercent(minimum).maximumPercent(maximum)));
  }
}
