package io.github.fluentecs.core.service;

import static io.github.fluentecs.core.network.LoadBalancerRuleCases.classic;
import static io.github.fluentecs.core.network.LoadBalancerRuleCases.group;
import static io.github.fluentecs.core.network.ServiceRegistryRuleCases.registry;
import static io.github.fluentecs.core.service.CreateServiceCases.service;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.network.NetworkRuleCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;

/** The boundaries of the rules over scheduling strategy and deployment controller. */
final class ServiceKindCases {
  private static final PlacementStrategy RANDOM =
      PlacementStrategy.builder().type("random").build();

  private ServiceKindCases() {}

  static List<RuleCase> all() {
    return Stream.of(
            required(), daemons(), volumesOfDaemon(), codeDeploy(), ofEcs(), external(), room())
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest daemon(UnaryOperator<CreateServiceRequest.Builder> change) {
    return change
        .apply(
            CreateServiceRequest.builder()
                .serviceName("agent")
                .taskDefinition("agent")
                .schedulingStrategy("DAEMON"))
        .build();
  }

  private static EcsRequest external(UnaryOperator<CreateServiceRequest.Builder> change) {
    return change
        .apply(
            CreateServiceRequest.builder()
                .serviceName("web")
                .deploymentController(c -> c.type("EXTERNAL")))
        .build();
  }

  private static EcsRequest codeDeploy(UnaryOperator<CreateServiceRequest.Builder> change) {
    return service(
        r ->
            change.apply(
                r.deploymentController(c -> c.type("CODE_DEPLOY")).loadBalancers(group("a"))));
  }

  private static CapacityProviderStrategyItem on(String provider) {
    return CapacityProviderStrategyItem.builder().capacityProvider(provider).weight(1).build();
  }

  private static List<RuleCase> required() {
    EcsRequest external = external(r -> r);
    return List.of(
        new RuleCase(
            "CreateService/taskDefinition",
            "taskDefinition",
            external,
            service(r -> r.taskDefinition(null))),
        new RuleCase(
            "CreateService/taskDefinition",
            "taskDefinition",
            codeDeploy(r -> r),
            codeDeploy(r -> r.taskDefinition(""))),
        new RuleCase(
            "CreateService/desiredCount",
            "desiredCount",
            external,
            service(r -> r.desiredCount(null))),
        new RuleCase(
            "CreateService/desiredCount",
            "desiredCount",
            daemon(r -> r),
            service(r -> r.desiredCount(null).schedulingStrategy("REPLICA"))));
  }

  private static List<RuleCase> volumesOfDaemon() {
    ServiceVolumeConfiguration data =
        ServiceVolumeConfiguration.builder()
            .name("data")
            .managedEBSVolume(e -> e.roleArn("arn:role").sizeInGiB(10))
            .build();
    return List.of(
        new RuleCase(
            "OV-8",
            "volumeConfigurations",
            service(r -> r.volumeConfigurations(data)),
            daemon(r -> r.volumeConfigurations(data))));
  }

  private static List<RuleCase> daemons() {
    EcsRequest plain = daemon(r -> r.launchType("EC2"));
    String alone = "CreateService/schedulingStrategy";
    return List.of(
        new RuleCase("PL-7", "desiredCount", plain, daemon(r -> r.desiredCount(1))),
        new RuleCase("PL-7", "placementStrategy", plain, daemon(r -> r.placementStrategy(RANDOM))),
        new RuleCase(alone, "schedulingStrategy", plain, daemon(r -> r.launchType("FARGATE"))),
        new RuleCase(
            alone,
            "schedulingStrategy",
            daemon(r -> r.capacityProviderStrategy(on("asg"))),
            daemon(r -> r.capacityProviderStrategy(on("FARGATE_SPOT")))),
        new RuleCase(
            alone,
            "schedulingStrategy",
            daemon(r -> r.deploymentController(c -> c.type("ECS"))),
            daemon(r -> r.deploymentController(c -> c.type("CODE_DEPLOY")))),
        new RuleCase(
            "DC-2",
            "deploymentConfiguration.maximumPercent",
            daemon(r -> r.deploymentConfiguration(d -> d.maximumPercent(100))),
            daemon(r -> r.deploymentConfiguration(d -> d.maximumPercent(101)))));
  }

  private static List<RuleCase> codeDeploy() {
    String deployment = "deploymentConfiguration";
    return List.of(
        new RuleCase(
            "LB-4",
            "loadBalancers",
            codeDeploy(r -> r),
            codeDeploy(r -> r.loadBalancers(List.of()))),
        new RuleCase(
            "LB-4",
            "loadBalancers",
            codeDeploy(r -> r),
            codeDeploy(r -> r.loadBalancers(classic("a")))),
        new RuleCase(
            "DC-3",
            deployment,
            codeDeploy(
                r ->
                    r.launchType("FARGATE")
                        .networkConfiguration(NetworkRuleCases.oneSubnet())
                        .deploymentConfiguration(d -> d.maximumPercent(150))),
            codeDeploy(
                r -> r.launchType("EC2").deploymentConfiguration(d -> d.maximumPercent(150)))),
        new RuleCase(
            "DC-3",
            deployment,
            codeDeploy(
                r ->
                    r.launchType("EC2").deploymentConfiguration(d -> d.minimumHealthyPercent(100))),
            codeDeploy(
                r ->
                    r.launchType("EC2").deploymentConfiguration(d -> d.minimumHealthyPercent(99)))),
        new RuleCase(
            "DC-5",
            deployment + ".deploymentCircuitBreaker",
            service(r -> breaker(r.deploymentController(c -> c.type("ECS")))),
            codeDeploy(ServiceKindCases::breaker)));
  }

  private static List<RuleCase> ofEcs() {
    UnaryOperator<CreateServiceRequest.Builder> alarms =
        r ->
            r.deploymentConfiguration(
                d -> d.alarms(a -> a.alarmNames(List.of()).enable(false).rollback(false)));
    UnaryOperator<CreateServiceRequest.Builder> canary =
        r -> r.deploymentConfiguration(d -> d.strategy("CANARY"));
    return List.of(
        new RuleCase("DC-6", "deploymentConfiguration.alarms", service(alarms), codeDeploy(alarms)),
        new RuleCase("DC-6", "deploymentConfiguration.alarms", service(alarms), external(alarms)),
        new RuleCase(
            "DC-7", "deploymentConfiguration.strategy", service(canary), codeDeploy(canary)),
        new RuleCase(
            "SC-6",
            "serviceConnectConfiguration",
            codeDeploy(r -> r.serviceConnectConfiguration(s -> s.enabled(false))),
            codeDeploy(r -> r.serviceConnectConfiguration(s -> s.enabled(true)))),
        new RuleCase(
            "LB-8",
            "loadBalancers",
            codeDeploy(r -> r),
            codeDeploy(r -> r.loadBalancers(group("a"), group("b")))));
  }

  private static CreateServiceRequest.Builder breaker(CreateServiceRequest.Builder request) {
    return request.deploymentConfiguration(
        d -> d.deploymentCircuitBreaker(b -> b.enable(true).rollback(true)));
  }

  private static List<RuleCase> external() {
    return List.of(
        owned("taskDefinition", r -> r.taskDefinition("web")),
        owned("launchType", r -> r.launchType("EC2")),
        owned("capacityProviderStrategy", r -> r.capacityProviderStrategy(on("asg"))),
        owned("platformVersion", r -> r.platformVersion("LATEST")),
        owned(
            "networkConfiguration",
            r -> r.networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1")))),
        owned("loadBalancers", r -> r.loadBalancers(group("a"))),
        owned("serviceRegistries", r -> r.serviceRegistries(registry(x -> x))));
  }

  private static RuleCase owned(String member, UnaryOperator<CreateServiceRequest.Builder> change) {
    return new RuleCase("CreateService/external", member, service(change), external(change));
  }

  private static List<RuleCase> room() {
    return List.of(
        stuck(room(4, 50, 100), room(4, 100, 100)),
        stuck(room(3, 100, 134), room(3, 100, 133)),
        stuck(room(2, 50, 100), room(2, 51, 100)),
        stuck(room(0, 100, 199), room(1, 100, 199)),
        stuck(room(1, 99, 200), room(1, 100, 199)),
        stuck(room(0, 99, 100), room(0, 100, 100)),
        stuck(room(0, 100, 101), room(0, 100, 100)),
        stuck(room(3, 66, 100), room(3, 67, 100)));
  }

  private static RuleCase stuck(EcsRequest moving, EcsRequest stuck) {
    return new RuleCase("DC-4", "deploymentConfiguration", moving, stuck);
  }

  private static EcsRequest room(int desired, int minimum, int maximum) {
    return service(
        r ->
            r.desiredCount(desired)
                .deploymentConfiguration(
                    d -> d.minimumHealthyPercent(minimum).maximumPercent(maximum)));
  }
}
