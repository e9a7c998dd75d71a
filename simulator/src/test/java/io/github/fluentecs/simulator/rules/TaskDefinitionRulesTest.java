package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.client;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import io.github.fluentecs.simulator.OnFargate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HostEntry;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;
import software.amazon.awssdk.services.ecs.model.Volume;

class TaskDefinitionRulesTest extends RuleTable {

  @Override
  Stream<Rule> rules() {
    return Stream.of(
            registration(), modes(), executionRoles(), quotas(), constraints(), fargate(), reads())
        .flatMap(rows -> rows);
  }

  private Rule register(
      String id,
      Consumer<RegisterTaskDefinitionRequest.Builder> inside,
      Consumer<RegisterTaskDefinitionRequest.Builder> outside,
      Rule.Answer answer) {
    return new Rule(id, ecs -> define("new", inside), ecs -> define("new", outside), answer);
  }

  private static ContainerDefinition container(String name, Boolean essential) {
    return ContainerDefinition.builder()
        .name(name)
        .image("i")
        .memory(8)
        .essential(essential)
        .build();
  }

  private Rule role(
      String what, Consumer<ContainerDefinition.Builder> change, String... launchTypes) {
    ContainerDefinition.Builder needy = container("a", true).toBuilder();
    change.accept(needy);
    ContainerDefinition container = needy.build();
    return register(
        "execution role",
        r -> needing(r, container, launchTypes).executionRoleArn("r"),
        r -> needing(r, container, launchTypes),
        client(what));
  }

  private static RegisterTaskDefinitionRequest.Builder needing(
      RegisterTaskDefinitionRequest.Builder request,
      ContainerDefinition container,
      String... launchTypes) {
    return OnFargate.fit(request)
        .requiresCompatibilitiesWithStrings(launchTypes)
        .containerDefinitions(container);
  }

  private Stream<Rule> executionRoles() {
    Secret secret = Secret.builder().name("A").valueFrom("a").build();
    return Stream.of(
        role("container secrets", c -> c.secrets(secret), "EC2"),
        role("container secrets", c -> c.logConfiguration(l -> l.secretOptions(secret)), "FARGATE"),
        role("ECR images", c -> c.image("1.dkr.ecr.eu-west-1.amazonaws.com/a"), "FARGATE"),
        role(
            "private registries",
            c -> c.repositoryCredentials(r -> r.credentialsParameter("a")),
            "FARGATE"),
        role(
            "log driver awslogs", c -> c.logConfiguration(l -> l.logDriver("awslogs")), "FARGATE"));
  }

  private Rule without(String what, Consumer<ContainerDefinition.Builder> change) {
    ContainerDefinition.Builder needy = container("a", true).toBuilder();
    change.accept(needy);
    return register(
        "awsvpc and Fargate",
        r ->
            needing(
                r.volumes(Volume.builder().name("data").build()), container("a", true), "FARGATE"),
        r -> needing(r, needy.build(), "FARGATE"),
        client(what));
  }

  private Rule without(Volume volume, String what) {
    return register(
        "volumes on Fargate",
        r -> needing(r.volumes(volume), container("a", true), "EC2"),
        r -> needing(r.volumes(volume), container("a", true), "FARGATE"),
        client(what));
  }

  private Stream<Rule> modes() {
    return Stream.of(
        without("Links", c -> c.links("b")),
        without(
            "Extra hosts",
            c -> c.extraHosts(HostEntry.builder().hostname("a").ipAddress("10.0.0.1").build())),
        without("hostname", c -> c.hostname("a")),
        without("Privileged", c -> c.privileged(true)),
        without("dockerSecurityOptions", c -> c.dockerSecurityOptions("no-new-privileges")),
        without(
            "Unknown volume 'data'",
            c ->
                c.mountPoints(
                    MountPoint.builder().sourceVolume("data").containerPath("/data").build())),
        without("null or empty", c -> c.image("")),
        without("null or empty", c -> c.name("")),
        without(
            Volume.builder().name("data").host(h -> h.sourcePath("/data")).build(),
            "host.sourcePath"),
        without(
            Volume.builder().name("data").dockerVolumeConfiguration(d -> {}).build(),
            "dockerVolumeConfiguration"));
  }

  private Stream<Rule> registration() {
    return Stream.of(
        register(
            "family",
            r -> r.family("f".repeat(255)),
            r -> r.family("f".repeat(256)),
            client("family")),
        register("family", r -> r.family("a_b-9"), r -> r.family("a:b"), client("family")),
        register(
            "containers",
            r -> r.containerDefinitions(container("a", true)),
            r -> r.containerDefinitions(List.of()),
            client("Container list")),
        register(
            "containers",
            r -> r.containerDefinitions(container("a", true), container("b", false)),
            r -> r.containerDefinitions(container("a", true), container("a", false)),
            client("unique")),
        register(
            "containers",
            r -> r.containerDefinitions(container("a", true), container("b", false)),
            r -> r.containerDefinitions(container("a", false)),
            client("essential")),
        register(
            "PL-1",
            r -> r.placementConstraints(constraints(10)),
            r -> r.placementConstraints(constraints(11)),
            invalid("placementConstraints")),
        register(
            "OV-5",
            r -> r.ephemeralStorage(e -> e.sizeInGiB(21)),
            r -> r.ephemeralStorage(e -> e.sizeInGiB(20)),
            invalid("ephemeralStorage")),
        register("OV-6", r -> r.cpu("128"), r -> r.cpu("127"), client("cpu")),
        register("OV-6", r -> r.cpu("192 vCPU"), r -> r.cpu("196609"), client("cpu")),
        register("OV-6", r -> r.memory("1 GB"), r -> r.memory("much"), client("memory")),
        register(
            "enums",
            r -> r.networkMode("host"),
            r -> r.networkMode("ether"),
            invalid("networkMode")));
  }

  private static List<TaskDefinitionPlacementConstraint> constraints(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> constraint("memberOf", "attribute:a" + i + " == b"))
        .toList();
  }

  private static TaskDefinitionPlacementConstraint constraint(String type, String expression) {
    return TaskDefinitionPlacementConstraint.builder().type(type).expression(expression).build();
  }

  private Rule constraint(
      TaskDefinitionPlacementConstraint inside,
      TaskDefinitionPlacementConstraint outside,
      String word) {
    return register(
        "PL-2",
        r -> r.placementConstraints(inside),
        r -> r.placementConstraints(outside),
        invalid(word));
  }

  private Stream<Rule> constraints() {
    String expression = "attribute:a == b";
    TaskDefinitionPlacementConstraint good = constraint("memberOf", expression);
    return Stream.of(
        constraint(good, constraint("memberOf", "attribute:a === b"), "Invalid expression"),
        constraint(good, constraint("memberOf", null), "expression"),
        constraint(good, constraint("memberOf", expression + " ".repeat(2000)), "2000"),
        constraint(good, constraint(null, expression), "memberOf"));
  }

  private Stream<Rule> quotas() {
    return Stream.of(
        register(
            "containers",
            r -> r.containerDefinitions(containers(10)),
            r -> r.containerDefinitions(containers(11)),
            client("Too many containers")),
        register("size", r -> sized(r, 65_536), r -> sized(r, 65_537), client("'65537'")),
        register(
            "size, tags",
            r -> sized(r, 65_536).tags(Tag.builder().key("k").value("v").build()),
            r -> sized(r, 65_537),
            client("65536")));
  }

  private static List<ContainerDefinition> containers(int count) {
    return IntStream.range(0, count).mapToObj(i -> container("c" + i, true)).toList();
  }

  /** A definition of so many bytes as JSON; one letter of its text takes two. */
  private static RegisterTaskDefinitionRequest.Builder sized(
      RegisterTaskDefinitionRequest.Builder request, int bytes) {
    String rest =
        "{'family':'f','containerDefinitions':[{'name':'n','image':'i','memory':8,"
            + "'command':['ü']}]}";
    String text = "x".repeat(bytes - rest.length() - 1);
    return request
        .family("f")
        .containerDefinitions(
            ContainerDefinition.builder()
                .name("n")
                .image("i")
                .memory(8)
                .command("ü" + text)
                .build());
  }

  private static void fargate(
      RegisterTaskDefinitionRequest.Builder request, String cpu, String memory) {
    request
        .requiresCompatibilitiesWithStrings("FARGATE")
        .networkMode("awsvpc")
        .cpu(cpu)
        .memory(memory);
  }

  /** Sizes that Fargate has, each beside one that it has not. */
  private Stream<Rule> fargate() {
    return Stream.concat(
        Stream.of(
                List.of("256", "512", "256", "1536"),
                List.of("256", "2048", "256", "4096"),
                List.of("512", "1024", "512", "512"),
                List.of("1024", "8192", "1024", "9216"),
                List.of("2048", "16384", "2048", "17408"),
                List.of("4096", "30720", "4096", "31744"),
                List.of("8192", "61440", "8192", "17408"),
                List.of("16384", "32768", "16384", "36864"),
                List.of("0.25 vCPU", "0.5 GB", "0.3 vCPU", "0.5 GB"),
                List.of(".5 vcpu", "1024", "1024", ""))
            .map(
                sizes ->
                    register(
                        "OV-7",
                        r -> fargate(r, sizes.get(0), sizes.get(1)),
                        r -> fargate(r, sizes.get(2), sizes.get(3)),
                        client("Fargate configuration"))),
        Stream.of(
            register(
                "OV-7, Windows",
                r -> windows(r, "1024", "2048"),
                r -> windows(r, "512", "1024"),
                client("Windows")),
            register(
                "Fargate network",
                r -> fargate(r, "256", "512"),
                r -> {
                  fargate(r, "256", "512");
                  r.networkMode("bridge");
                },
                client("awsvpc"))));
  }

  private static void windows(
      RegisterTaskDefinitionRequest.Builder request, String cpu, String memory) {
    fargate(request, cpu, memory);
    request.runtimePlatform(p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE"));
  }

  private Stream<Rule> reads() {
    return Stream.of(
        new Rule(
            "ID-6",
            ecs -> ecs.describeTaskDefinition(r -> r.taskDefinition("worker")),
            ecs -> ecs.describeTaskDefinition(r -> r.taskDefinition("none")),
            client("Unable to describe")),
        new Rule(
            "DeregisterTaskDefinition",
            ecs -> ecs.deregisterTaskDefinition(r -> r.taskDefinition("worker:1")),
            ecs -> ecs.deregisterTaskDefinition(r -> r.taskDefinition("worker")),
            client("Revision")),
        new Rule(
            "DeleteTaskDefinitions",
            ecs -> ecs.deleteTaskDefinitions(r -> r.taskDefinitions(revisions(10))),
            ecs -> ecs.deleteTaskDefinitions(r -> r.taskDefinitions(revisions(11))),
            invalid("taskDefinitions")),
        new Rule(
            "ListTaskDefinitions",
            ecs -> ecs.listTaskDefinitions(r -> r.maxResults(100).sort("DESC")),
            ecs -> ecs.listTaskDefinitions(r -> r.maxResults(101).sort("DESC")),
            invalid("maxResults")),
        new Rule(
            "enums",
            ecs -> ecs.listTaskDefinitionFamilies(r -> r.status("ALL")),
            ecs -> ecs.listTaskDefinitionFamilies(r -> r.status("SOME")),
            invalid("status")));
  }

  private static List<String> revisions(int count) {
    return IntStream.range(0, count).mapToObj(i -> "worker:" + (i + 1)).toList();
  }
}
