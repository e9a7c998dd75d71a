package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.fargate;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofContainer;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.HealthCheck;

/** The boundaries of the rules on what each container says by itself. */
final class ContainerRuleCases {
  private static final String CONTAINER = "containerDefinitions[]";

  private ContainerRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(names(), members(), images(), restarts(), health())
        .flatMap(List::stream)
        .toList();
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
        ofContainer("memory", "least", one(c -> c.memory(6)), one(c -> c.memory(5))),
        ofContainer(
            "memoryReservation",
            "least",
            one(c -> c.memoryReservation(6)),
            one(c -> c.memoryReservation(5))),
        ofContainer(
            "versionConsistency",
            "",
            one(c -> c.versionConsistency("disabled")),
            one(c -> c.versionConsistency("off"))),
        ofContainer("user", "root", inHostMode("1000"), inHostMode("0")),
        rule(
            "memoryReservation",
            ".memoryReservation",
            one(c -> c.memoryReservation(64)),
            one(c -> c.memoryReservation(65))),
        rule("timeouts", ".startTimeout", start(2), start(1)),
        rule("timeouts", ".startTimeout", start(120), start(121)),
        rule("timeouts", ".stopTimeout", stop(2), stop(1)),
        rule("timeouts", ".stopTimeout", one(c -> c.stopTimeout(121)), stop(121)));
  }

  private static EcsRequest inHostMode(String user) {
    return task(r -> r.networkMode("host").containerDefinitions(container(c -> c.user(user))));
  }

  private static List<RuleCase> images() {
    String digest = "nginx@sha256:" + Repeat.letter(64);
    return List.of(
        ofContainer(
            "image",
            "length",
            one(c -> c.image(Repeat.letter(255))),
            one(c -> c.image(Repeat.letter(256)))),
        ofContainer(
            "image", "characters", one(c -> c.image("a/b:1.0")), one(c -> c.image("<IMAGE>"))),
        ofContainer("image", "digest", one(c -> c.image(digest)), one(c -> c.image(digest + "a"))),
        ofContainer(
            "image",
            "digest",
            one(c -> c.image(digest)),
            one(c -> c.image("nginx@sha256:" + "g".repeat(64)))),
        ofContainer(
            "image", "digest", one(c -> c.image(digest)), one(c -> c.image("nginx@md5:aa"))),
        ofContainer(
            "repositoryCredentials.credentialsParameter",
            "",
            one(c -> c.repositoryCredentials(r -> r.credentialsParameter("arn"))),
            one(c -> c.repositoryCredentials(r -> r.credentialsParameter(null)))));
  }

  private static List<RuleCase> restarts() {
    String policy = "restartPolicy.";
    return List.of(
        ofContainer(
            policy + "enabled",
            "",
            one(c -> c.restartPolicy(p -> p.enabled(false))),
            one(c -> c.restartPolicy(p -> p.restartAttemptPeriod(60)))),
        ofContainer(policy + "ignoredExitCodes", "", ignored(50), ignored(51)),
        ofContainer(policy + "restartAttemptPeriod", "", period(60), period(59)),
        ofContainer(policy + "restartAttemptPeriod", "", period(1800), period(1801)));
  }

  private static EcsRequest ignored(int codes) {
    return one(
        c ->
            c.restartPolicy(
                p -> p.enabled(true).ignoredExitCodes(Repeat.list(codes, code -> code))));
  }

  private static EcsRequest period(int seconds) {
    return one(c -> c.restartPolicy(p -> p.enabled(true).restartAttemptPeriod(seconds)));
  }

  private static EcsRequest start(int seconds) {
    return fargate(r -> r.containerDefinitions(container(c -> c.startTimeout(seconds))));
  }

  private static EcsRequest stop(int seconds) {
    return fargate(r -> r.containerDefinitions(container(c -> c.stopTimeout(seconds))));
  }

  private static List<RuleCase> health() {
    return List.of(
        check("command", h -> h, h -> h.command(List.of())),
        ofContainer(
            "healthCheck.command",
            "form",
            healthy(h -> h.command("CMD", "true")),
            healthy(h -> h.command("true"))),
        ofContainer(
            "healthCheck.command",
            "form",
            healthy(h -> h.command("NONE")),
            healthy(h -> h.command("cmd"))),
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
