package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** What a launch may override. */
class OverrideRulesTest extends RuleTable {

  private static final String FILE = "arn:aws:s3:::bucket/values.env";

  @Override
  Stream<Rule> rules() {
    return Stream.of(overrides(), sizes()).flatMap(rows -> rows);
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
        ecs -> runOnFargate(r -> r.overrides(o -> o.cpu(cpu).memory(memory))),
        ecs -> runOnFargate(r -> r.overrides(o -> o.cpu(cpu2).memory(memory2))),
        invalid("Fargate configuration"));
  }
}
