package io.github.fluentecs.simulator.rules;

import io.github.fluentecs.simulator.OnFargate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PlatformTaskDefinitionIncompatibilityException;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;

/** Where the traffic of a new service comes from. */
class ServiceTrafficRulesTest extends RuleTable {

  private static final String ROLE = "arn:aws:iam::123456789012:role/x";

  @Override
  Stream<Rule> rules() {
    return Stream.of(balancers(), registries(), connect()).flatMap(rows -> rows);
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
    return serviceRule(
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
        serviceRule(
            "LB-3",
            r -> r.loadBalancers(classic),
            r -> r.taskDefinition("vpc").networkConfiguration(network()).loadBalancers(classic),
            "Classic"),
        serviceRule(
            "LB-5",
            r -> r.loadBalancers(balancers(5)),
            r -> r.loadBalancers(balancers(6)),
            "loadBalancers"),
        serviceRule(
            "LB-5, Classic",
            r -> r.loadBalancers(classic),
            r -> r.loadBalancers(classic, classic),
            "Classic"),
        serviceRule("RL-1", r -> r.role(ROLE).loadBalancers(target()), r -> r.role(ROLE), "role"),
        serviceRule(
            "RL-1",
            r -> r.role(ROLE).loadBalancers(target()),
            r -> r.role(ROLE).loadBalancers(target(), target()),
            "role"),
        serviceRule(
            "RL-1",
            r -> r.role(ROLE).loadBalancers(target()),
            r -> r.role(ROLE).loadBalancers(target()).serviceRegistries(registry(null, null)),
            "role"),
        serviceRule(
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

  private void discovered(String platformVersion, ServiceRegistry registry) {
    service(
        r ->
            OnFargate.create(r)
                .taskDefinition("vpc")
                .platformVersion(platformVersion)
                .serviceRegistries(registry));
  }

  private Rule registered(String id, ServiceRegistry inside, ServiceRegistry outside, String word) {
    return serviceRule(
        id, r -> r.serviceRegistries(inside), r -> r.serviceRegistries(outside), word);
  }

  private Stream<Rule> registries() {
    ServiceRegistry pair = registry("main", 80);
    return Stream.of(
        serviceRule(
            "SR-1",
            r -> r.serviceRegistries(pair),
            r -> r.serviceRegistries(pair, pair),
            "serviceRegistries"),
        registered("SR-2", registry("main", null), registry(null, 80), "containerName"),
        registered("SR-2", pair, registry(null, 80), "containerName"),
        registered(
            "SR-2",
            registry(null, null).toBuilder().port(80).build(),
            pair.toBuilder().port(80).build(),
            "port"),
        new Rule(
            "SR-3",
            ecs -> discovered("1.1.0", pair),
            ecs -> discovered("1.0.0", pair),
            Rule.answer(PlatformTaskDefinitionIncompatibilityException.class, "discovery")),
        registered("SR-4", pair, pair.toBuilder().registryArn(null).build(), "registryArn"));
  }

  private Rule connected(
      Consumer<ServiceConnectService.Builder> inside,
      Consumer<ServiceConnectService.Builder> outside,
      String word) {
    return serviceRule("NM-11", r -> connect(r, inside), r -> connect(r, outside), word);
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
        serviceRule(
            "NM-11",
            r -> r.serviceConnectConfiguration(c -> c.enabled(false)),
            r -> r.serviceConnectConfiguration(c -> {}),
            "enabled"));
  }
}
