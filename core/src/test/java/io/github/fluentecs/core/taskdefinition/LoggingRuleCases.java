package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.fargate;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.listOf;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofContainer;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.oneOnFargate;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The boundaries of the rules on where logs go. */
final class LoggingRuleCases {
  private static final String DRIVER = "logConfiguration.logDriver";
  private static final String OPTIONS = "logConfiguration.options";
  private static final String ROUTER = "firelensConfiguration.options";
  private static final Map<String, String> GROUP =
      Map.of("awslogs-group", "web", "awslogs-region", "eu-west-1");

  private LoggingRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(drivers(), options(), routers()).flatMap(List::stream).toList();
  }

  private static List<RuleCase> drivers() {
    String path = "containerDefinitions[]." + DRIVER;
    return List.of(
        new RuleCase(Containers.id(DRIVER), path, onFargate("splunk"), onFargate("syslog")),
        new RuleCase(Containers.id(DRIVER), path, driver("syslog"), onFargate("gelf")),
        ofContainer(DRIVER, "known", driver("journald"), driver("loki")),
        ofContainer("logConfiguration", "", driver("fluentd"), driver(null)));
  }

  private static EcsRequest driver(String driver) {
    return one(c -> c.logConfiguration(l -> l.logDriver(driver)));
  }

  private static EcsRequest onFargate(String driver) {
    return oneOnFargate(c -> c.logConfiguration(l -> l.logDriver(driver)));
  }

  private static List<RuleCase> options() {
    EcsRequest empty = awslogs(Map.of("awslogs-group", "web", "awslogs-region", ""));
    EcsRequest prefixed = awslogsOnFargate(with("awslogs-stream-prefix", "web"));
    EcsRequest both =
        awslogs(
            Map.of(
                "awslogs-group", "web",
                "awslogs-region", "eu-west-1",
                "awslogs-datetime-format", "%Y",
                "awslogs-multiline-pattern", "^a"));
    Map<String, String> splunk = Map.of("splunk-url", "https://splunk");
    String secrets = "logConfiguration.secretOptions[]";
    return List.of(
        ofContainer(OPTIONS, "awslogs", empty, awslogs(Map.of("awslogs-group", "web"))),
        ofContainer(OPTIONS, "awslogs", empty, awslogs(Map.of("awslogs-region", "eu-west-1"))),
        ofContainer(OPTIONS, "awslogs-stream-prefix", prefixed, awslogsOnFargate(GROUP)),
        ofContainer(OPTIONS, "multiline", awslogs(with("awslogs-multiline-pattern", "^a")), both),
        ofContainer(OPTIONS, "mode", awslogs(with("mode", "blocking")), awslogs(with("mode", "a"))),
        ofContainer(
            OPTIONS, "splunk", splunk(splunk, "splunk-token", "arn"), splunk(splunk, "a", "arn")),
        ofContainer(secrets, "", splunk(splunk, "a", "arn"), splunk(splunk, "a", null)));
  }

  private static Map<String, String> with(String option, String value) {
    return Map.of("awslogs-group", "web", "awslogs-region", "eu-west-1", option, value);
  }

  private static EcsRequest awslogs(Map<String, String> options) {
    return one(c -> c.logConfiguration(l -> l.logDriver("awslogs").options(options)));
  }

  private static EcsRequest awslogsOnFargate(Map<String, String> options) {
    LogConfiguration logs =
        LogConfiguration.builder().logDriver("awslogs").options(options).build();
    return fargate(
        r ->
            r.executionRoleArn("role")
                .containerDefinitions(container(c -> c.logConfiguration(logs))));
  }

  private static EcsRequest splunk(Map<String, String> options, String secret, String place) {
    return one(
        c ->
            c.logConfiguration(
                l ->
                    l.logDriver("splunk")
                        .options(options)
                        .secretOptions(listOf(Secret.builder().name(secret).valueFrom(place)))));
  }

  private static List<RuleCase> routers() {
    String type = "firelensConfiguration.type";
    return List.of(
        ofContainer(type, "", router("fluentd", "file"), router("logstash", "file")),
        ofContainer(type, "", router("fluentbit", "file"), router(null, "file")),
        ofContainer(ROUTER, "", router("fluentbit", "s3"), router("fluentbit", "http")),
        ofContainer(ROUTER, "fargate", routerOnFargate("file"), routerOnFargate("s3")),
        ofContainer(DRIVER, "router", routed(), driver("awsfirelens")));
  }

  private static EcsRequest router(String type, String config) {
    return one(
        c ->
            c.firelensConfiguration(f -> f.type(type).options(Map.of("config-file-type", config))));
  }

  private static EcsRequest routerOnFargate(String config) {
    return oneOnFargate(
        c ->
            c.firelensConfiguration(
                f -> f.type("fluentbit").options(Map.of("config-file-type", config))));
  }

  private static EcsRequest routed() {
    return task(
        r ->
            r.containerDefinitions(
                container(c -> c.logConfiguration(l -> l.logDriver("awsfirelens"))),
                container(c -> c.name("log").firelensConfiguration(f -> f.type("fluentbit")))));
  }
}
