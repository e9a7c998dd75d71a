package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.client;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The rules for containers of a task definition. */
class ContainerRulesTest extends RuleTable {

  @Override
  Stream<Rule> rules() {
    return Stream.of(sizes(), ports(), healthChecks(), others(), dependencies())
        .flatMap(rows -> rows);
  }

  private void register(String mode, Consumer<ContainerDefinition.Builder> change) {
    ContainerDefinition.Builder container =
        ContainerDefinition.builder().name("main").image("i").memory(64);
    change.accept(container);
    define(
        "new",
        r -> r.networkMode(mode).executionRoleArn("role").containerDefinitions(container.build()));
  }

  private Rule container(
      Consumer<ContainerDefinition.Builder> inside,
      Consumer<ContainerDefinition.Builder> outside,
      String word) {
    return new Rule(
        "container",
        ecs -> register("bridge", inside),
        ecs -> register("bridge", outside),
        client(word));
  }

  private Stream<Rule> sizes() {
    return Stream.of(
        container(
            c -> c.memory(null).memoryReservation(64), c -> c.memory(null), "'memoryReservation'"),
        container(c -> c.memoryReservation(64), c -> c.memoryReservation(65), "more than 'memory'"),
        new Rule(
            "container, memory of the task",
            ecs -> define("new", r -> r.memory("64").containerDefinitions(bare())),
            ecs -> define("new", r -> r.containerDefinitions(bare())),
            client("container 'bare'")));
  }

  private static ContainerDefinition bare() {
    return ContainerDefinition.builder().name("bare").image("i").build();
  }

  private Rule ports(
      String mode,
      Consumer<PortMapping.Builder> inside,
      Consumer<PortMapping.Builder> outside,
      String word) {
    return new Rule(
        "ports, " + mode,
        ecs -> register(mode, c -> c.portMappings(mapping(inside))),
        ecs -> register(mode, c -> c.portMappings(mapping(outside))),
        client(word));
  }

  private static PortMapping mapping(Consumer<PortMapping.Builder> change) {
    PortMapping.Builder mapping = PortMapping.builder();
    change.accept(mapping);
    return mapping.build();
  }

  private Stream<Rule> ports() {
    Consumer<PortMapping.Builder> range = m -> m.containerPortRange("80-82");
    return Stream.of(
        ports("bridge", m -> m.containerPort(65_535), m -> m.containerPort(65_536), "65535"),
        ports("bridge", m -> m.containerPort(1), m -> m.containerPort(0), "between 1"),
        ports(
            "bridge",
            m -> m.containerPort(1).hostPort(0),
            m -> m.containerPort(1).hostPort(-1),
            "hostPort"),
        ports("bridge", range, m -> {}, "either"),
        ports("bridge", range, m -> m.containerPortRange("80-82").containerPort(80), "either"),
        ports("bridge", range, m -> m.containerPortRange("82-80"), "containerPortRange"),
        ports("bridge", range, m -> m.containerPortRange("80"), "containerPortRange"),
        ports("bridge", range, m -> m.containerPortRange("80-65536"), "containerPortRange"),
        ports("bridge", range, m -> m.containerPortRange("80-82").hostPort(80), "hostPort"),
        ports(
            "awsvpc",
            m -> m.containerPort(80).hostPort(80),
            m -> m.containerPort(80).hostPort(8080),
            "networkMode=awsvpc"),
        ports(
            "host",
            m -> m.containerPort(80).hostPort(0),
            m -> m.containerPort(80).hostPort(8080),
            "networkMode=host"),
        new Rule(
            "ports, none",
            ecs -> register("none", c -> {}),
            ecs -> register("none", c -> c.portMappings(mapping(m -> m.containerPort(80)))),
            client("networkMode=none")));
  }

  private Rule health(
      Consumer<HealthCheck.Builder> inside, Consumer<HealthCheck.Builder> outside, String word) {
    return container(
        c -> c.healthCheck(h -> inside.accept(h.command("CMD", "ok"))),
        c -> c.healthCheck(h -> outside.accept(h.command("CMD", "ok"))),
        word);
  }

  private Stream<Rule> healthChecks() {
    return Stream.of(
        health(h -> h.command("/check"), h -> h.command(List.of()), "command"),
        health(h -> h.interval(5), h -> h.interval(4), "interval"),
        health(h -> h.interval(300), h -> h.interval(301), "interval"),
        health(h -> h.timeout(2), h -> h.timeout(1), "timeout"),
        health(h -> h.timeout(60), h -> h.timeout(61), "timeout"),
        health(h -> h.retries(10), h -> h.retries(11), "retries"),
        health(h -> h.startPeriod(0), h -> h.startPeriod(-1), "startPeriod"));
  }

  private Stream<Rule> others() {
    Secret whole = Secret.builder().name("KEY").valueFrom("arn").build();
    ResourceRequirement gpus = ResourceRequirement.builder().type("GPU").value("2").build();
    return Stream.of(
        container(
            c -> c.secrets(whole),
            c -> c.secrets(whole, Secret.builder().name("OTHER").build()),
            "secret"),
        container(
            c -> c.resourceRequirements(gpus),
            c -> c.resourceRequirements(gpus.toBuilder().value("some").build()),
            "GPU"));
  }

  private Rule waiting(ContainerDependency inside, ContainerDependency outside, String word) {
    return new Rule("dependsOn", ecs -> await(inside), ecs -> await(outside), client(word));
  }

  /** A container that waits for another one, which is not essential, or for one that is. */
  private void await(ContainerDependency dependency) {
    ContainerDefinition.Builder container = bare().toBuilder().memory(64);
    define(
        "new",
        r ->
            r.containerDefinitions(
                container.name("first").essential(false).build(),
                container.name("second").essential(true).build(),
                container.name("third").dependsOn(dependency).build()));
  }

  private static ContainerDependency on(String container, String condition) {
    return ContainerDependency.builder().containerName(container).condition(condition).build();
  }

  private Stream<Rule> dependencies() {
    return Stream.of(
        waiting(on("first", "START"), on("first", null), "condition"),
        waiting(on("first", "START"), on(null, "START"), "containerName"),
        waiting(on("second", "HEALTHY"), on("fourth", "HEALTHY"), "no other container"),
        waiting(on("second", "START"), on("third", "START"), "no other container"),
        waiting(on("first", "COMPLETE"), on("second", "COMPLETE"), "essential"),
        waiting(on("first", "SUCCESS"), on("second", "SUCCESS"), "essential"));
  }
}
