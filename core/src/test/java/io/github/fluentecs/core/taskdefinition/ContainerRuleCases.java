package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.fargate;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The boundaries of the rules on what each container says by itself. */
final class ContainerRuleCases {
  private static final String CONTAINER = "containerDefinitions[]";

  private ContainerRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(names(), members(), health()).flatMap(List::stream).toList();
  }

  private static RuleCase rule(String id, String path, EcsRequest allowed, EcsRequest broken) {
    return new RuleCase(Containers.id(id), CONTAINER + path, allowed, broken);
  }

  private static List<RuleCase> names() {
    EcsRequest two = named("web", "log");
    return List.of(
        rule("name", ".name", one(c -> c), one(c -> c.name(null))),
        rule("name", ".name", one(c -> c), one(c -> c.name(""))),
        rule(
            "name/form",
            ".name",
            one(c -> c.name("aZ-_9" + Repeat.letter(250))),
            one(c -> c.name(Repeat.letter(256)))),
        rule("name/form", ".name", one(c -> c), one(c -> c.name("a.b"))),
        rule("name/unique", ".name", two, named("web", "web")),
        rule("image", ".image", one(c -> c), one(c -> c.image(""))));
  }

  private static EcsRequest named(String first, String second) {
    return task(
        r -> r.containerDefinitions(container(c -> c.name(first)), container(c -> c.name(second))));
  }

  private static List<RuleCase> members() {
    return List.of(
        rule("memory", ".memory", one(c -> c.memory(6)), one(c -> c.memory(5))),
        rule(
            "memoryReservation",
            ".memoryReservation",
            one(c -> c.memoryReservation(64)),
            one(c -> c.memoryReservation(65))),
        rule("secrets", ".secrets[]", secret("A", "b"), secret("A", null)),
        rule("secrets", ".secrets[]", secret("A", "b"), secret(null, "b")),
        rule("timeouts", ".startTimeout", start(2), start(1)),
        rule("timeouts", ".startTimeout", start(120), start(121)),
        rule("timeouts", ".stopTimeout", stop(2), stop(1)),
        rule("timeouts", ".stopTimeout", one(c -> c.stopTimeout(121)), stop(121)),
        rule("logConfiguration.logDriver", LOGS, driver("splunk"), driver("syslog")),
        rule(
            "logConfiguration.logDriver",
            LOGS,
            one(c -> c.logConfiguration(l -> l.logDriver("syslog"))),
            driver("gelf")));
  }

  private static final String LOGS = ".logConfiguration.logDriver";

  private static EcsRequest secret(String name, String place) {
    Secret secret = Secret.builder().name(name).valueFrom(place).build();
    return task(
        r -> r.executionRoleArn("role").containerDefinitions(container(c -> c.secrets(secret))));
  }

  private static EcsRequest start(int seconds) {
    return fargate(r -> r.containerDefinitions(container(c -> c.startTimeout(seconds))));
  }

  private static EcsRequest stop(int seconds) {
    return fargate(r -> r.containerDefinitions(container(c -> c.stopTimeout(seconds))));
  }

  private static EcsRequest driver(String driver) {
    return fargate(
        r -> r.containerDefinitions(container(c -> c.logConfiguration(l -> l.logDriver(driver)))));
  }

  private static List<RuleCase> health() {
    return List.of(
        check("command", h -> h, h -> h.command(List.of())),
        check("command", h -> h.command("CMD", "true"), h -> h.command("true")),
        check("command", h -> h.command("NONE"), h -> h.command("cmd")),
        check("interval", h -> h.interval(5), h -> h.interval(4)),
        check("interval", h -> h.interval(300), h -> h.interval(301)),
        check("timeout", h -> h.timeout(2), h -> h.timeout(1)),
        check("timeout", h -> h.timeout(60), h -> h.timeout(61)),
        check("retries", h -> h.retries(1), h -> h.retries(0)),
        check("retries", h -> h.retries(10), h -> h.retries(11)),
        check("startPeriod", h -> h.startPeriod(0), h -> h.startPeriod(-1)),
        check("startPeriod", h -> h.startPeriod(300), h -> h.startPeriod(301)));
  }

  private static RuleCase check(
      String member,
      UnaryOperator<HealthCheck.Builder> allowed,
      UnaryOperator<HealthCheck.Builder> broken) {
    String place = "healthCheck." + member;
    return rule(place, "." + place, healthy(allowed), healthy(broken));
  }

  private static EcsRequest healthy(UnaryOperator<HealthCheck.Builder> change) {
    HealthCheck check = change.apply(HealthCheck.builder().command("CMD-SHELL", "true")).build();
    return one(c -> c.healthCheck(check));
  }
}
