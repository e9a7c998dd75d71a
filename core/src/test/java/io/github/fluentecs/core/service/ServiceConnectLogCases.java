package io.github.fluentecs.core.service;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectContainerConfiguration;

/** The boundaries of the rules on the logs of Service Connect. */
final class ServiceConnectLogCases {
  private static final String LOG = "serviceConnectConfiguration.logConfiguration";
  private static final String ACCESS = "serviceConnectConfiguration.accessLogConfiguration";
  private static final Map<String, String> OPTIONS =
      Map.of("awslogs-region", "eu-west-1", "awslogs-group", "mesh", "awslogs-stream-prefix", "p");

  private ServiceConnectLogCases() {}

  static List<RuleCase> on(Function<ServiceConnectConfiguration, EcsRequest> request) {
    Function<LogConfiguration, EcsRequest> log = each -> request.apply(logging(each));
    EcsRequest syslog = log.apply(driver("syslog"));
    return List.of(
        new RuleCase("SC-1", LOG + ".logDriver", syslog, log.apply(driver(null))),
        new RuleCase("SC-4", LOG + ".logDriver", syslog, log.apply(driver("sumologic"))),
        option(log, "awslogs-region", null),
        option(log, "awslogs-group", ""),
        option(log, "mode", "async"),
        new RuleCase(
            "SC-4",
            LOG + ".options",
            log.apply(awslogs(Map.of("awslogs-datetime-format", "%H"))),
            log.apply(
                awslogs(
                    Map.of("awslogs-datetime-format", "%H", "awslogs-multiline-pattern", "x")))),
        secret(log, ".name", null, "arn"),
        secret(log, ".valueFrom", "token", null),
        new RuleCase(
            "SC-5",
            ACCESS,
            access(request, driver("syslog"), "TEXT"),
            access(request, null, "TEXT")),
        new RuleCase(
            "SC-1",
            ACCESS + ".format",
            access(request, driver("syslog"), "JSON"),
            access(request, driver("syslog"), null)),
        new RuleCase(
            "SC-5",
            ACCESS + ".format",
            access(request, driver("syslog"), "JSON"),
            access(request, driver("syslog"), "XML")),
        new RuleCase(
            "SC-5",
            ACCESS + ".includeQueryParameters",
            parameters(request, "ENABLED"),
            parameters(request, "true")),
        new RuleCase(
            "SC-7",
            "serviceConnectConfiguration.containerConfigurations",
            levels(request, "debug"),
            levels(request, "debug", "info")),
        new RuleCase(
            "SC-7",
            "serviceConnectConfiguration.containerConfigurations[].logLevel",
            levels(request, "info"),
            levels(request, "warn")));
  }

  /** Where the request asks for Fargate. */
  static List<RuleCase> onFargate(Function<ServiceConnectConfiguration, EcsRequest> request) {
    Function<LogConfiguration, EcsRequest> log = each -> request.apply(logging(each));
    return List.of(
        option(log, "awslogs-stream-prefix", null),
        new RuleCase(
            "SC-4", LOG + ".logDriver", log.apply(driver("splunk")), log.apply(driver("syslog"))));
  }

  private static RuleCase option(
      Function<LogConfiguration, EcsRequest> log, String name, String broken) {
    Map<String, String> options = new TreeMap<>(OPTIONS);
    options.remove(name);
    if (broken != null) {
      options.put(name, broken);
    }
    return new RuleCase(
        "SC-4",
        LOG + ".options",
        log.apply(awslogs(Map.of("mode", "non-blocking"))),
        log.apply(driver("awslogs").toBuilder().options(options).build()));
  }

  private static RuleCase secret(
      Function<LogConfiguration, EcsRequest> log, String member, String name, String source) {
    return new RuleCase(
        "SC-1",
        LOG + ".secretOptions[]" + member,
        log.apply(secret("token", "arn")),
        log.apply(secret(name, source)));
  }

  private static LogConfiguration secret(String name, String source) {
    return driver("splunk").toBuilder()
        .secretOptions(Secret.builder().name(name).valueFrom(source).build())
        .build();
  }

  private static LogConfiguration awslogs(Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(OPTIONS);
    options.putAll(more);
    return driver("awslogs").toBuilder().options(options).build();
  }

  private static LogConfiguration driver(String name) {
    return LogConfiguration.builder().logDriver(name).build();
  }

  private static ServiceConnectConfiguration logging(LogConfiguration log) {
    return ServiceConnectConfiguration.builder().enabled(true).logConfiguration(log).build();
  }

  private static EcsRequest access(
      Function<ServiceConnectConfiguration, EcsRequest> request,
      LogConfiguration log,
      String format) {
    return request.apply(
        logging(log).toBuilder().accessLogConfiguration(a -> a.format(format)).build());
  }

  private static EcsRequest levels(
      Function<ServiceConnectConfiguration, EcsRequest> request, String... levels) {
    return request.apply(
        ServiceConnectConfiguration.builder()
            .enabled(true)
            .containerConfigurations(
                Stream.of(levels).map(ServiceConnectContainerConfiguration::fromLogLevel).toList())
            .build());
  }

  private static EcsRequest parameters(
      Function<ServiceConnectConfiguration, EcsRequest> request, String word) {
    UnaryOperator<ServiceConnectConfiguration.Builder> with =
        c -> c.accessLogConfiguration(a -> a.format("TEXT").includeQueryParameters(word));
    return request.apply(with.apply(logging(driver("syslog")).toBuilder()).build());
  }
}
