package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.client;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.MetricConfiguration;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;

class CreateServiceRulesTest extends RuleTable {
  private static final String ROLE = "arn:aws:iam::123456789012:role/x";

  @Override
  Stream<Rule> rules() {
    return Stream.of(names(), kinds(), external(), balancers(), registries(), connect(), rest())
        .flatMap(rows -> rows);
  }

  private Rule create(
      String id,
      Consumer<CreateServiceRequest.Builder> inside,
      Consumer<CreateServiceRequest.Builder> outside,
      String word) {
    return new Rule(id, ecs -> service(inside), ecs -> service(outside), invalid(word));
  }

  private Stream<Rule> names() {
    return Stream.of(
        create(
            "NM-2",
            r -> r.serviceName("s".repeat(255)),
            r -> r.serviceName("s".repeat(256)),
            "service name"),
        create("NM-2", r -> r.serviceName("a_B-9"), r -> r.serviceName("a b"), "service name"),
        create("NM-2", r -> {}, r -> r.serviceName(null), "service name"),
        new Rule(
            "NM-2, unique",
            ecs -> {
              service(r -> {});
              service(r -> r.cluster("prod"));
            },
            ecs -> {
              service(r -> {});
              service(r -> {});
            },
            invalid("not idempotent")),
        new Rule(
            "NM-2, while DRAINING", ecs -> again(true), ecs -> again(false), invalid("Draining")),
        create(
            "NM-7",
            r -> r.clientToken("!".repeat(36)),
            r -> r.clientToken("t".repeat(37)),
            "clientToken"),
        create("NM-7", r -> r.clientToken("~"), r -> r.clientToken("a b"), "clientToken"),
        new Rule(
            "NM-7, replay",
            ecs -> {
              service(r -> r.clientToken("t"));
              service(r -> r.clientToken("t"));
            },
            ecs -> {
              service(r -> r.clientToken("t"));
              service(r -> r.clientToken("t").desiredCount(1));
            },
            invalid("not idempotent")),
        new Rule(
            "ID-6",
            ecs -> service(r -> r.taskDefinition("worker:1")),
            ecs -> service(r -> r.taskDefinition("none")),
            client("TaskDefinition not found")),
        new Rule(
            "ID-6, INACTIVE",
            ecs -> service(r -> r.taskDefinition("worker:1")),
            ecs -> {
              ecs.deregisterTaskDefinition(r -> r.taskDefinition("worker:1"));
              service(r -> r.taskDefinition("worker:1"));
            },
            client("inactive")));
  }

  /** Creates a service where one was deleted, whose task takes its time to leave its target. */
  private void again(boolean afterTheEnd) {
    service(r -> r.desiredCount(1).loadBalancers(target()));
    settle();
    ecs.deleteService(r -> r.service("web").force(true));
    if (afterTheEnd) {
      settle();
    }
    service(r -> {});
  }

  private Stream<Rule> kinds() {
    return Stream.of(
        create("CreateService", r -> r.desiredCount(0), r -> r.desiredCount(-1), "desiredCount"),
        create("CreateService", r -> {}, r -> r.desiredCount(null), "desiredCount"),
        create("CreateService", r -> {}, r -> r.taskDefinition(null), "taskDefinition"),
        create(
            "CreateService",
            r -> r.deploymentController(c -> c.type("ECS")),
            r -> r.deploymentController(c -> {}),
            "deploymentController"),
        create(
            "CreateService",
            r -> r.healthCheckGracePeriodSeconds(Integer.MAX_VALUE),
            r -> r.healthCheckGracePeriodSeconds(-1),
            "healthCheckGracePeriodSeconds"),
        create(
            "DAEMON",
            r -> daemon(r).launchType("EC2"),
            r -> daemon(r).launchType("FARGATE"),
            "daemon scheduling strategy"),
        create("DAEMON", r -> daemon(r), r -> daemon(r).desiredCount(1), "desired count"),
        create(
            "DAEMON",
            r -> daemon(r),
            r -> daemon(r).deploymentController(c -> c.type("EXTERNAL")).taskDefinition(null),
            "EXTERNAL"),
        create(
            "DAEMON, volumes",
            r -> daemon(r),
            r ->
                daemon(r)
                    .volumeConfigurations(ServiceVolumeConfiguration.builder().name("d").build()),
            "volumeConfigurations"),
        create(
            "PL-7",
            r -> daemon(r),
            r -> daemon(r).placementStrategy(PlacementStrategy.builder().type("random").build()),
            "placement strategies"),
        create(
            "LB-4, CODE_DEPLOY",
            r -> r.deploymentController(c -> c.type("CODE_DEPLOY")).loadBalancers(target()),
            r -> r.deploymentController(c -> c.type("CODE_DEPLOY")),
            "load balancer"),
        create("DC-3", r -> codeDeploy(r, 200), r -> codeDeploy(r, 150), "maximumPercent"));
  }

  private static CreateServiceRequest.Builder daemon(CreateServiceRequest.Builder request) {
    return request.schedulingStrategy("DAEMON").desiredCount(null);
  }

  private static void codeDeploy(CreateServiceRequest.Builder request, int maximum) {
    request
        .deploymentController(c -> c.type("CODE_DEPLOY"))
        .loadBalancers(target())
        .deploymentConfiguration(c -> c.maximumPercent(maximum));
  }

  /** What belongs to task sets. */
  private Stream<Rule> external() {
    return Stream.of(
        external("taskDefinition", r -> r.taskDefinition("worker")),
        external("launchType", r -> r.launchType("EC2")),
        external("platformVersion", r -> r.platformVersion("LATEST")),
        external("networkConfiguration", r -> r.networkConfiguration(network())),
        external("loadBalancers", r -> r.loadBalancers(target())),
        external("serviceRegistries", r -> r.serviceRegistries(registry(null, null))));
  }

  private Rule external(String member, Consumer<CreateServiceRequest.Builder> given) {
    Consumer<CreateServiceRequest.Builder> plain =
        r ->
            r.deploymentController(c -> c.type("EXTERNAL")).taskDefinition(null).desiredCount(null);
    return create("EXTERNAL", plain, plain.andThen(given), member);
  }

  private static LoadBalancer balancer(Consumer<LoadBalancer.Builder> change) {
    LoadBalancer.Builder balancer = target().toBuilder();
    change.accept(balancer);
    return balancer.build();
  }

  private Rule balanced(
      String id,
      Consumer<LoadBalancer.Builder> inside,
      Consumer<LoadBalancer.Builder> outside,
      String word) {
    return create(
        id, r -> r.loadBalancers(balancer(inside)), r -> r.loadBalancers(balancer(outside)), word);
  }

  private Stream<Rule> balancers() {
    LoadBalancer classic = balancer(b -> b.targetGroupArn(null).loadBalancerName("old"));
    return Stream.of(
        balanced("LB-1", b -> {}, b -> b.loadBalancerName("old"), "loadBalancerName"),
        balanced("LB-1", b -> {}, b -> b.targetGroupArn(null), "targetGroupArn"),
        balanced("LB-2", b -> {}, b -> b.containerName(null), "containerName"),
        balanced("LB-2", b -> {}, b -> b.containerPort(null), "containerPort"),
        balanced("LB-6", b -> {}, b -> b.containerPort(81), "container port"),
        balanced("LB-6", b -> {}, b -> b.containerName("other"), "other"),
        create(
            "LB-3",
            r -> r.loadBalancers(classic),
            r -> r.taskDefinition("vpc").networkConfiguration(network()).loadBalancers(classic),
            "Classic"),
        create(
            "LB-5",
            r -> r.loadBalancers(balancers(5)),
            r -> r.loadBalancers(balancers(6)),
            "loadBalancers"),
        create(
            "LB-5, Classic",
            r -> r.loadBalancers(classic),
            r -> r.loadBalancers(classic, classic),
            "Classic"),
        create("RL-1", r -> r.role(ROLE).loadBalancers(target()), r -> r.role(ROLE), "role"),
        create(
            "RL-1",
            r -> r.role(ROLE).loadBalancers(target()),
            r -> r.role(ROLE).loadBalancers(target(), target()),
            "role"),
        create(
            "RL-1",
            r -> r.role(ROLE).loadBalancers(target()),
            r -> r.role(ROLE).loadBalancers(target()).serviceRegistries(registry(null, null)),
            "role"),
        create(
            "RL-1, awsvpc",
            r -> r.role(ROLE).loadBalancers(target()),
            r ->
                r.role(ROLE)
                    .loadBalancers(target())
                    .taskDefinition("vpc")
                    .networkConfiguration(network()),
            "role"));
  }

  private static List<LoadBalancer> balancers(int count) {
    return IntStream.range(0, count).mapToObj(i -> target()).toList();
  }

  private static ServiceRegistry registry(String containerName, Integer containerPort) {
    return ServiceRegistry.builder()
        .registryArn("arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1")
        .containerName(containerName)
        .containerPort(containerPort)
        .build();
  }

  private Rule registered(String id, ServiceRegistry inside, ServiceRegistry outside, String word) {
    return create(id, r -> r.serviceRegistries(inside), r -> r.serviceRegistries(outside), word);
  }

  private Stream<Rule> registries() {
    ServiceRegistry pair = registry("main", 80);
    return Stream.of(
        create(
            "SR-1",
            r -> r.serviceRegistries(pair),
            r -> r.serviceRegistries(pair, pair),
            "serviceRegistries"),
        registered("SR-2", pair, registry("main", null), "containerPort"),
        registered("SR-2", pair, registry(null, 80), "containerName"),
        registered(
            "SR-2",
            registry(null, null).toBuilder().port(80).build(),
            pair.toBuilder().port(80).build(),
            "port"),
        registered("SR-4", pair, pair.toBuilder().registryArn(null).build(), "registryArn"));
  }

  private Rule connected(
      Consumer<ServiceConnectService.Builder> inside,
      Consumer<ServiceConnectService.Builder> outside,
      String word) {
    return create("NM-11", r -> connect(r, inside), r -> connect(r, outside), word);
  }

  private static void connect(
      CreateServiceRequest.Builder request, Consumer<ServiceConnectService.Builder> change) {
    ServiceConnectService.Builder service = ServiceConnectService.builder().portName("http");
    change.accept(service);
    request.serviceConnectConfiguration(
        c -> c.enabled(true).namespace("inside").services(service.build()));
  }

  private static ServiceConnectClientAlias alias(Integer port, String dnsName) {
    return ServiceConnectClientAlias.builder().port(port).dnsName(dnsName).build();
  }

  private Stream<Rule> connect() {
    ServiceConnectClientAlias alias = alias(65_535, "web.inside_-9");
    return Stream.of(
        connected(
            s -> s.discoveryName("d".repeat(64)),
            s -> s.discoveryName("d".repeat(65)),
            "discoveryName"),
        connected(s -> s.discoveryName("a_-9"), s -> s.discoveryName("A"), "discoveryName"),
        connected(s -> s.discoveryName("a-"), s -> s.discoveryName("-a"), "discoveryName"),
        connected(
            s -> s.clientAliases(alias(0, "d".repeat(127))),
            s -> s.clientAliases(alias(0, "d".repeat(128))),
            "dnsName"),
        connected(s -> s.clientAliases(alias), s -> s.clientAliases(alias(1, "Web")), "dnsName"),
        connected(s -> s.clientAliases(alias), s -> s.clientAliases(alias(65_536, "a")), "port"),
        connected(s -> s.clientAliases(alias), s -> s.clientAliases(alias(null, "a")), "port"),
        connected(s -> s.clientAliases(alias), s -> s.clientAliases(alias, alias), "clientAliases"),
        connected(s -> {}, s -> s.portName(null), "portName"),
        connected(s -> {}, s -> s.portName("grpc"), "portName"),
        create(
            "NM-11",
            r -> r.serviceConnectConfiguration(c -> c.enabled(false)),
            r -> r.serviceConnectConfiguration(c -> {}),
            "enabled"));
  }

  private Stream<Rule> rest() {
    return Stream.of(
        create("NW-6", r -> {}, r -> r.networkConfiguration(network()), "network configuration"),
        create(
            "CreateService exec",
            r -> r.enableExecuteCommand(false),
            r -> r.enableExecuteCommand(true),
            "taskRoleArn"),
        create(
            "monitoring",
            r -> r.monitoring(m -> m.metricConfigurations(metrics(5, 20))),
            r -> r.monitoring(m -> m.metricConfigurations(metrics(6, 20))),
            "metricConfigurations"),
        create(
            "monitoring",
            r -> r.monitoring(m -> m.metricConfigurations(metrics(1, 60))),
            r -> r.monitoring(m -> m.metricConfigurations(metrics(1, 30))),
            "resolutionSeconds"),
        create("OV-8", r -> volume(r, "data"), r -> volume(r, "other"), "volume other"),
        create(
            "enums", r -> r.propagateTags("NONE"), r -> r.propagateTags("ALL"), "propagateTags"));
  }

  private static void volume(CreateServiceRequest.Builder request, String name) {
    request
        .taskDefinition("vpc")
        .networkConfiguration(network())
        .volumeConfigurations(
            ServiceVolumeConfiguration.builder()
                .name(name)
                .managedEBSVolume(ebs -> ebs.roleArn(ROLE).sizeInGiB(1))
                .build());
  }

  private static List<MetricConfiguration> metrics(int count, int resolution) {
    return IntStream.range(0, count)
        .mapToObj(i -> MetricConfiguration.builder().resolutionSeconds(resolution).build())
        .toList();
  }
}
