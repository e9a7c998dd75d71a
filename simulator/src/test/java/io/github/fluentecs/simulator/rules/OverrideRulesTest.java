package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskOverride;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** What a launch may say about sizes, containers, volumes and places. */
class OverrideRulesTest extends RuleTable {
  private static final TaskDefinitionPlacementConstraint OF_LINUX =
      TaskDefinitionPlacementConstraint.builder()
          .type("memberOf")
          .expression("attribute:ecs.os-type == linux")
          .build();
  private static final String FILE = "arn:aws:s3:::bucket/values.env";

  @Override
  Stream<Rule> rules() {
    return Stream.of(overrides(), sizes(), volumes(), places()).flatMap(rows -> rows);
  }

  @Override
  void prepare() {
    define("spread", r -> r.placementConstraints(OF_LINUX));
  }

  private Rule override(
      String id,
      Consumer<TaskOverride.Builder> inside,
      Consumer<TaskOverride.Builder> outside,
      String word) {
    return new Rule(
        id,
        ecs -> run(r -> r.overrides(inside)),
        ecs -> run(r -> r.overrides(outside)),
        invalid(word));
  }

  private Rule container(
      String id,
      Consumer<ContainerOverride.Builder> inside,
      Consumer<ContainerOverride.Builder> outside,
      String word) {
    return override(
        id,
        o -> o.containerOverrides(container(inside)),
        o -> o.containerOverrides(container(outside)),
        word);
  }

  private static ContainerOverride container(Consumer<ContainerOverride.Builder> change) {
    ContainerOverride.Builder container = ContainerOverride.builder().name("main");
    change.accept(container);
    return container.build();
  }

  private Stream<Rule> overrides() {
    String around = "{\"containerOverrides\":[{\"name\":\"main\",\"command\":[\"\"]}]}";
    int room = 8192 - around.length();
    return Stream.of(
        container(
            "OV-1",
            c -> c.command("c".repeat(room)),
            c -> c.command("c".repeat(room + 1)),
            "overrides can have at most 8192 characters"),
        container("OV-2", c -> c.name(null), c -> c.name(null).cpu(1), "name"),
        container("OV-2", c -> c.cpu(1), c -> c.name("other").cpu(1), "other"),
        container("OV-3", c -> files(c, 10), c -> files(c, 11), "environmentFiles"),
        container(
            "OV-3",
            c -> files(c, 1),
            c -> c.environmentFiles(EnvironmentFile.builder().type("s3").build()),
            "environmentFiles"),
        container(
            "OV-3", c -> files(c, 1), c -> c.environmentFiles(file("s3", FILE + ".txt")), ".env"),
        container("OV-3", c -> files(c, 1), c -> c.environmentFiles(file("ftp", FILE)), "type"),
        new Rule(
            "OV-4",
            ecs -> ecs.runTask(r -> r.taskDefinition("worker").overrides(gpu("1"))),
            ecs -> ecs.runTask(r -> r.taskDefinition("worker").overrides(gpu(null))),
            invalid("resourceRequirements")),
        override(
            "OV-5",
            o -> o.ephemeralStorage(e -> e.sizeInGiB(200)),
            o -> o.ephemeralStorage(e -> e.sizeInGiB(201)),
            "ephemeralStorage"),
        override(
            "OV-5",
            o -> o.ephemeralStorage(e -> e.sizeInGiB(21)),
            o -> o.ephemeralStorage(e -> e.sizeInGiB(20)),
            "ephemeralStorage"),
        container(
            "OV-1, many entries",
            c -> c.environment(variables(2)),
            c -> c.environment(variables(500)),
            "8192"));
  }

  private static List<KeyValuePair> variables(int count) {
    return many(count).stream()
        .map(name -> KeyValuePair.builder().name(name).value(name).build())
        .toList();
  }

  private static void files(ContainerOverride.Builder container, int count) {
    container.environmentFiles(IntStream.range(0, count).mapToObj(i -> file("s3", FILE)).toList());
  }

  private static EnvironmentFile file(String type, String value) {
    return EnvironmentFile.builder().type(type).value(value).build();
  }

  private static TaskOverride gpu(String value) {
    ResourceRequirement gpu = ResourceRequirement.builder().type("GPU").value(value).build();
    return TaskOverride.builder()
        .containerOverrides(container(c -> c.resourceRequirements(gpu)))
        .build();
  }

  private Stream<Rule> sizes() {
    return Stream.of(
        override("OV-6", o -> o.cpu("4 vCPU"), o -> o.cpu("196609"), "cpu"),
        override("OV-6", o -> o.cpu("128"), o -> o.cpu("127"), "cpu"),
        fargate("256", "2048", "256", "3072"),
        fargate("0.5 vCPU", "1GB", "512", "5120"),
        fargate("16384", "122880", "16384", "122881"),
        fargate("8192", "16384", "8192", "18432"));
  }

  private Rule fargate(String cpu, String memory, String cpu2, String memory2) {
    return new Rule(
        "OV-7",
        ecs -> run(r -> r.launchType("FARGATE").overrides(o -> o.cpu(cpu).memory(memory))),
        ecs -> run(r -> r.launchType("FARGATE").overrides(o -> o.cpu(cpu2).memory(memory2))),
        invalid("Fargate configuration"));
  }

  private Rule volume(
      Consumer<TaskManagedEBSVolumeConfiguration.Builder> inside,
      Consumer<TaskManagedEBSVolumeConfiguration.Builder> outside,
      String word) {
    return new Rule(
        "OV-8", ecs -> volume("data", inside), ecs -> volume("data", outside), invalid(word));
  }

  private void volume(String name, Consumer<TaskManagedEBSVolumeConfiguration.Builder> change) {
    TaskVolumeConfiguration volume =
        TaskVolumeConfiguration.builder()
            .name(name)
            .managedEBSVolume(
                ebs ->
                    change.accept(ebs.roleArn("arn:aws:iam::123456789012:role/x").sizeInGiB(200)))
            .build();
    run(
        r ->
            r.taskDefinition("vpc")
                .launchType("FARGATE")
                .networkConfiguration(network())
                .volumeConfigurations(volume));
  }

  private Stream<Rule> volumes() {
    return Stream.of(
        new Rule(
            "OV-8", ecs -> volume("data", v -> {}), ecs -> volume("x", v -> {}), invalid("volume")),
        volume(v -> {}, v -> v.roleArn(null), "roleArn"),
        volume(v -> v.sizeInGiB(null).snapshotId("s"), v -> v.sizeInGiB(null), "sizeInGiB"),
        volume(v -> v.sizeInGiB(16_384), v -> v.sizeInGiB(16_385), "sizeInGiB"),
        volume(v -> v.volumeType("st1"), v -> v.volumeType("st1").sizeInGiB(124), "sizeInGiB"),
        volume(
            v -> v.volumeType("standard"),
            v -> v.volumeType("standard").sizeInGiB(1025),
            "sizeInGiB"),
        volume(v -> v.volumeType("io1").iops(100), v -> v.volumeType("io1").iops(64_001), "iops"),
        volume(v -> v.volumeType("io2").iops(256_000), v -> v.volumeType("io2"), "iops"),
        volume(v -> v.iops(16_000), v -> v.iops(2999), "iops"),
        volume(v -> v.volumeType("sc1"), v -> v.volumeType("sc1").iops(3000), "iops"),
        volume(v -> v.throughput(1000), v -> v.throughput(1001), "throughput"),
        volume(v -> v.throughput(1), v -> v.volumeType("gp2").throughput(1), "throughput"),
        volume(v -> {}, v -> v.volumeType("floppy"), "volumeType"),
        volume(
            v -> v.snapshotId("s").volumeInitializationRate(100),
            v -> v.volumeInitializationRate(100),
            "volumeInitializationRate"));
  }

  private static PlacementConstraint constraint(String type, String expression) {
    return PlacementConstraint.builder().type(type).expression(expression).build();
  }

  private static PlacementStrategy strategy(String type, String field) {
    return PlacementStrategy.builder().type(type).field(field).build();
  }

  private Rule constraints(
      String id, List<PlacementConstraint> inside, List<PlacementConstraint> outside, String word) {
    return new Rule(
        id,
        ecs -> ecs.runTask(r -> r.taskDefinition("worker").placementConstraints(inside)),
        ecs -> ecs.runTask(r -> r.taskDefinition("worker").placementConstraints(outside)),
        invalid(word));
  }

  private static List<PlacementConstraint> constraints(int count) {
    return IntStream.range(0, count).mapToObj(i -> constraint("distinctInstance", null)).toList();
  }

  private Stream<Rule> places() {
    String expression = "attribute:ecs.os-type == linux";
    return Stream.of(
        constraints("PL-1", constraints(10), constraints(11), "placement constraints"),
        new Rule(
            "PL-1, with the task definition's",
            ecs ->
                ecs.runTask(r -> r.taskDefinition("spread").placementConstraints(constraints(9))),
            ecs ->
                ecs.runTask(r -> r.taskDefinition("spread").placementConstraints(constraints(10))),
            invalid("placement constraints")),
        constraints(
            "PL-2",
            List.of(constraint("distinctInstance", null)),
            List.of(constraint("distinctInstance", expression)),
            "expression"),
        constraints(
            "PL-2",
            List.of(constraint("memberOf", expression)),
            List.of(constraint("memberOf", null)),
            "expression"),
        constraints(
            "PL-2",
            List.of(constraint("memberOf", expression)),
            List.of(constraint("memberOf", expression + " ".repeat(2000))),
            "2000"),
        new Rule(
            "PL-3",
            ecs -> run(r -> r.placementConstraints(constraints(1))),
            ecs -> run(r -> r.launchType("FARGATE").placementConstraints(constraints(1))),
            invalid("placement constraints")),
        strategies("PL-4", spreads(5), spreads(6), "placement strategy"),
        strategies(
            "PL-5",
            List.of(strategy("binpack", "memory")),
            List.of(strategy("binpack", "host")),
            "field"));
  }

  private static List<PlacementStrategy> spreads(int count) {
    return IntStream.range(0, count).mapToObj(i -> strategy("spread", "instanceId")).toList();
  }

  private Rule strategies(
      String id, List<PlacementStrategy> inside, List<PlacementStrategy> outside, String word) {
    return new Rule(
        id,
        ecs -> run(r -> r.placementStrategy(inside)),
        ecs -> run(r -> r.placementStrategy(outside)),
        invalid(word));
  }
}
