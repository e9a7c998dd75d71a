package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.MetricConfiguration;
import software.amazon.awssdk.services.ecs.model.MonitoringConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.TimeoutConfiguration;

/** The boundaries of the rules on Service Connect and on monitoring. */
final class ServiceConnectRuleCases {
  private static final String SERVICES = "serviceConnectConfiguration.services[]";
  private static final String TEST = ".clientAliases[].testTrafficRules.header";
  private static final String ALIASES = SERVICES + ".clientAliases";

  private ServiceConnectRuleCases() {}

  static List<RuleCase> on(Function<ServiceConnectConfiguration, EcsRequest> request) {
    Function<UnaryOperator<ServiceConnectService.Builder>, EcsRequest> one =
        change ->
            request.apply(
                ServiceConnectConfiguration.builder()
                    .enabled(true)
                    .services(
                        change
                            .apply(
                                ServiceConnectService.builder()
                                    .portName("http")
                                    .clientAliases(alias("web", 80)))
                            .build())
                    .build());
    Function<String, EcsRequest> named = name -> one.apply(s -> s.discoveryName(name));
    Function<String, EcsRequest> dns = name -> one.apply(s -> s.clientAliases(alias(name, 80)));
    Function<Integer, EcsRequest> port = n -> one.apply(s -> s.clientAliases(alias("web", n)));
    Function<Integer, EcsRequest> ingress = n -> one.apply(s -> s.ingressPortOverride(n));
    String discovery = SERVICES + ".discoveryName";
    String dnsName = ALIASES + "[].dnsName";
    return List.of(
        at(discovery, named.apply(Repeat.letter(64)), named.apply(Repeat.letter(65))),
        at(discovery, named.apply("a-_9"), named.apply("A")),
        at(discovery, named.apply("_a"), named.apply("-a")),
        at(dnsName, dns.apply(Repeat.letter(127)), dns.apply(Repeat.letter(128))),
        at(dnsName, dns.apply("web.local"), dns.apply("web local")),
        at(dnsName, dns.apply("a"), dns.apply("-a")),
        at(ALIASES + "[].port", port.apply(0), port.apply(-1)),
        at(ALIASES + "[].port", port.apply(65_535), port.apply(65_536)),
        at(SERVICES + ".ingressPortOverride", ingress.apply(65_535), ingress.apply(65_536)),
        at(ALIASES, port.apply(80), one.apply(s -> s.clientAliases(alias("a", 1), alias("b", 2)))),
        at(ALIASES, port.apply(80), one.apply(s -> s.clientAliases(List.of()))),
        unique(request),
        timeout(one, "idleTimeoutSeconds", t -> t.idleTimeoutSeconds(-1)),
        timeout(one, "perRequestTimeoutSeconds", t -> t.perRequestTimeoutSeconds(-1)),
        timeouts(one, 0, 1),
        timeouts(one, 60, 59),
        required(request.apply(with()), request.apply(with().toBuilder().enabled(null).build())),
        required(".portName", one, s -> s.portName(null)),
        required(".clientAliases[].port", one, s -> alias(s, a -> a.dnsName("web"))),
        required(".tls.issuerCertificateAuthority", one, s -> s.tls(t -> t.roleArn("r"))),
        required(TEST, one, s -> alias(s, a -> a.port(80).testTrafficRules(t -> {}))),
        required(
            TEST + ".name",
            one,
            s -> alias(s, a -> a.port(80).testTrafficRules(t -> t.header(h -> {})))),
        required(
            TEST + ".value.exact",
            one,
            s ->
                alias(
                    s,
                    a ->
                        a.port(80)
                            .testTrafficRules(t -> t.header(h -> h.name("x").value(v -> {}))))));
  }

  private static RuleCase required(EcsRequest allowed, EcsRequest broken) {
    return new RuleCase("SC-1", "serviceConnectConfiguration.enabled", allowed, broken);
  }

  private static RuleCase required(
      String member,
      Function<UnaryOperator<ServiceConnectService.Builder>, EcsRequest> one,
      UnaryOperator<ServiceConnectService.Builder> without) {
    return new RuleCase("SC-1", SERVICES + member, one.apply(s -> s), one.apply(without));
  }

  private static RuleCase timeout(
      Function<UnaryOperator<ServiceConnectService.Builder>, EcsRequest> one,
      String member,
      Consumer<TimeoutConfiguration.Builder> negative) {
    return new RuleCase(
        "SC-3",
        SERVICES + ".timeout." + member,
        one.apply(s -> s.timeout(t -> t.idleTimeoutSeconds(0).perRequestTimeoutSeconds(0))),
        one.apply(s -> s.timeout(negative)));
  }

  private static RuleCase timeouts(
      Function<UnaryOperator<ServiceConnectService.Builder>, EcsRequest> one,
      int idle,
      int brokenIdle) {
    return new RuleCase(
        "SC-3",
        SERVICES + ".timeout.idleTimeoutSeconds",
        one.apply(s -> s.timeout(t -> t.idleTimeoutSeconds(idle).perRequestTimeoutSeconds(60))),
        one.apply(
            s -> s.timeout(t -> t.idleTimeoutSeconds(brokenIdle).perRequestTimeoutSeconds(60))));
  }

  private static RuleCase unique(Function<ServiceConnectConfiguration, EcsRequest> request) {
    return new RuleCase(
        "SC-2",
        SERVICES + ".discoveryName",
        request.apply(with(service("http", null), service("grpc", null))),
        request.apply(with(service("http", null), service("grpc", "http"))));
  }

  private static ServiceConnectService service(String port, String name) {
    return ServiceConnectService.builder()
        .portName(port)
        .discoveryName(name)
        .clientAliases(alias(port, 80))
        .build();
  }

  private static ServiceConnectConfiguration with(ServiceConnectService... services) {
    return ServiceConnectConfiguration.builder().enabled(true).services(services).build();
  }

  private static RuleCase at(String path, EcsRequest allowed, EcsRequest broken) {
    return new RuleCase("NM-11", path, allowed, broken);
  }

  private static ServiceConnectClientAlias alias(String name, int port) {
    return ServiceConnectClientAlias.builder().dnsName(name).port(port).build();
  }

  static List<RuleCase> monitoring(
      String id, Function<MonitoringConfiguration, EcsRequest> request) {
    Function<List<MetricConfiguration>, EcsRequest> metrics =
        list -> request.apply(MonitoringConfiguration.builder().metricConfigurations(list).build());
    String path = "monitoring.metricConfigurations";
    return List.of(
        new RuleCase(
            id,
            path,
            metrics.apply(Repeat.list(5, i -> metric(20))),
            metrics.apply(Repeat.list(6, i -> metric(60)))),
        new RuleCase(
            id,
            path + "[].resolutionSeconds",
            metrics.apply(List.of(metric(60))),
            metrics.apply(List.of(metric(30)))),
        new RuleCase(
            id,
            path + "[].resolutionSeconds",
            metrics.apply(List.of(metric(20))),
            metrics.apply(List.of(metric(20).toBuilder().resolutionSeconds(null).build()))),
        new RuleCase(
            id,
            path + "[].metricNames",
            metrics.apply(List.of(named(5))),
            metrics.apply(List.of(named(6)))),
        new RuleCase(
            id,
            path + "[].metricNames[]",
            metrics.apply(List.of(metric(20).toBuilder().metricNames("MemoryUtilization").build())),
            metrics.apply(List.of(metric(20).toBuilder().metricNames("Memory").build()))),
        new RuleCase(
            id,
            path + "[].metricNames",
            metrics.apply(List.of(named(1))),
            metrics.apply(List.of(named(0)))));
  }

  private static MetricConfiguration named(int names) {
    return metric(20).toBuilder().metricNames(Repeat.list(names, i -> "CPUUtilization")).build();
  }

  private static MetricConfiguration metric(int seconds) {
    return MetricConfiguration.builder()
        .metricNames("CPUUtilization")
        .resolutionSeconds(seconds)
        .build();
  }

  private static ServiceConnectService.Builder alias(
      ServiceConnectService.Builder service, Consumer<ServiceConnectClientAlias.Builder> change) {
    return service.clientAliases(ServiceConnectClientAlias.builder().applyMutation(change).build());
  }
}
