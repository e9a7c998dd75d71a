package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.answer;
import static io.github.fluentecs.simulator.rules.Rule.client;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import io.github.fluentecs.simulator.OnFargate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PlatformTaskDefinitionIncompatibilityException;
import software.amazon.awssdk.services.ecs.model.PlatformUnknownException;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.ServiceNotFoundException;
import software.amazon.awssdk.services.ecs.model.Task;

class TaskRulesTest extends RuleTable {

  private static final CapacityProviderStrategyItem SPOT =
      CapacityProviderStrategyItem.builder().capacityProvider("FARGATE_SPOT").weight(1).build();

  @Override
  Stream<Rule> rules() {
    return Stream.of(running(), networks(), platforms(), others(), lists()).flatMap(rows -> rows);
  }

  private Rule run(
      String id,
      Consumer<RunTaskRequest.Builder> inside,
      Consumer<RunTaskRequest.Builder> outside,
      String word) {
    return new Rule(id, ecs -> run(inside), ecs -> run(outside), invalid(word));
  }

  private Stream<Rule> running() {
    return Stream.of(
        run("RunTask", r -> r.count(10), r -> r.count(11), "count"),
        run("RunTask", r -> r.count(1), r -> r.count(0), "count"),
        run("RunTask", r -> {}, r -> r.taskDefinition(null), "taskDefinition"),
        run("RunTask", r -> {}, r -> r.launchType("MOON"), "launchType"),
        run(
            "NM-6",
            r -> r.startedBy("ECS Deploy" + "s".repeat(118)),
            r -> r.startedBy("s".repeat(129)),
            "startedBy"),
        run(
            "NM-7",
            r -> r.clientToken("!~" + "t".repeat(62)),
            r -> r.clientToken("t".repeat(65)),
            "clientToken"),
        run("NM-7", r -> r.clientToken("a"), r -> r.clientToken("a b"), "clientToken"),
        run("NM-7", r -> r.clientToken("~"), r -> r.clientToken("ü"), "clientToken"),
        new Rule(
            "ID-6",
            ecs -> run(r -> r.taskDefinition("worker:1")),
            ecs -> run(r -> r.taskDefinition("worker:2")),
            client("TaskDefinition not found")),
        new Rule(
            "RunTask token",
            ecs -> twice(r -> r.clientToken("t"), r -> r.clientToken("t")),
            ecs -> twice(r -> r.clientToken("t"), r -> r.clientToken("t").count(2)),
            answer(ConflictException.class, "clientToken")),
        run(
            "RunTask exec",
            r ->
                r.enableExecuteCommand(true)
                    .overrides(o -> o.taskRoleArn("arn:aws:iam::123456789012:role/x")),
            r -> r.enableExecuteCommand(true),
            "taskRoleArn"));
  }

  private void twice(
      Consumer<RunTaskRequest.Builder> first, Consumer<RunTaskRequest.Builder> second) {
    run(first);
    run(second);
  }

  private Stream<Rule> networks() {
    return Stream.of(
        run("NW-1", r -> inVpc(r, 16, 0), r -> inVpc(r, 17, 0), "subnets"),
        run("NW-1", r -> inVpc(r, 1, 0), r -> inVpc(r, 0, 0), "subnets"),
        run("NW-2", r -> inVpc(r, 1, 5), r -> inVpc(r, 1, 6), "securityGroups"),
        run(
            "NW-4",
            r -> inVpc(r, "ENABLED"),
            r -> inVpc(r, "PERHAPS"),
            "networkConfiguration.awsvpcConfiguration.assignPublicIp"),
        run(
            "NW-6",
            r -> OnFargate.run(r).taskDefinition("vpc"),
            r -> r.taskDefinition("vpc").launchType("FARGATE"),
            "network configuration"),
        run("NW-6", r -> {}, r -> r.networkConfiguration(network()), "network configuration"));
  }

  private static void inVpc(RunTaskRequest.Builder request, String publicIp) {
    request
        .taskDefinition("vpc")
        .launchType("FARGATE")
        .networkConfiguration(
            n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1").assignPublicIp(publicIp)));
  }

  private static void inVpc(RunTaskRequest.Builder request, int subnets, int groups) {
    request
        .taskDefinition("vpc")
        .launchType("FARGATE")
        .networkConfiguration(network(many(subnets), many(groups)));
  }

  private Stream<Rule> platforms() {
    return Stream.of(
        run(
            "platformVersion",
            r -> OnFargate.run(r).taskDefinition("vpc").platformVersion("1.4.0"),
            r -> r.platformVersion("1.4.0"),
            "platformVersion"),
        new Rule(
            "platformVersion",
            ecs -> runOnFargate(r -> r.platformVersion("LATEST")),
            ecs -> runOnFargate(r -> r.platformVersion("9.9.9")),
            answer(PlatformUnknownException.class, "platformVersion")),
        spot("CP-13", List.of("vpc", "1.3.0"), List.of("vpc", "1.2.0")),
        spot("CP-13, ARM64", List.of("arm", "1.4.0"), List.of("arm", "1.3.0")),
        spot("CP-13, Windows", List.of("vpc", "LATEST"), List.of("windows", "LATEST")));
  }

  @Override
  void prepare() {
    definePlatforms();
  }

  /** Of a family and a platform version. */
  private Rule spot(String id, List<String> inside, List<String> outside) {
    return new Rule(
        id,
        ecs -> onSpot(inside.get(0), inside.get(1)),
        ecs -> onSpot(outside.get(0), outside.get(1)),
        answer(PlatformTaskDefinitionIncompatibilityException.class, "FARGATE_SPOT"));
  }

  private void onSpot(String family, String version) {
    runOnFargate(
        r ->
            r.cluster("prod")
                .taskDefinition(family)
                .launchType((LaunchType) null)
                .capacityProviderStrategy(SPOT)
                .platformVersion(version));
  }

  private Stream<Rule> others() {
    return Stream.of(
        new Rule(
            "StopTask",
            ecs -> ecs.stopTask(r -> r.task(run(t -> {}).taskArn())),
            ecs -> ecs.stopTask(r -> r.task(NONE)),
            invalid("The referenced task was not found")),
        new Rule(
            "StopTask",
            ecs -> ecs.stopTask(r -> r.task(id(run(t -> {})))),
            ecs -> ecs.stopTask(r -> r.task("mine")),
            invalid("Task Identifier is invalid")),
        new Rule(
            "NM-8",
            ecs -> ecs.stopTask(r -> r.task(run(t -> {}).taskArn()).reason("r".repeat(256))),
            ecs -> ecs.stopTask(r -> r.reason("r")),
            invalid("task")),
        new Rule(
            "ID-3",
            ecs -> ecs.stopTask(r -> r.cluster("prod").task(inProd())),
            ecs -> ecs.stopTask(r -> r.task(inProd())),
            invalid("not found")),
        new Rule(
            "ID-4",
            ecs -> ecs.stopTask(r -> r.task(PREFIX + "task/" + id(run(t -> {})))),
            ecs -> ecs.stopTask(r -> r.task("arn:aws-cn:ecs:us-east-1:1:task/" + id(run(t -> {})))),
            invalid("not found")),
        new Rule(
            "DescribeTasks",
            ecs -> ecs.describeTasks(r -> r.tasks(many(100))),
            ecs -> ecs.describeTasks(r -> r.tasks(many(101))),
            invalid("tasks")),
        new Rule(
            "DescribeTasks",
            ecs -> ecs.describeTasks(r -> r.tasks(many(1))),
            ecs -> ecs.describeTasks(r -> r.tasks(List.of())),
            invalid("Tasks cannot be empty")));
  }

  private static String id(Task task) {
    return task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
  }

  private String inProd() {
    return runOnFargate(r -> r.cluster("prod")).taskArn();
  }

  private static Rule list(
      String id, Consumer<EcsClient> inside, Consumer<EcsClient> outside, String word) {
    return new Rule(id, inside, outside, invalid(word));
  }

  private Stream<Rule> lists() {
    return Stream.of(
        list(
            "ListTasks",
            ecs -> ecs.listTasks(r -> r.maxResults(100)),
            ecs -> ecs.listTasks(r -> r.maxResults(101)),
            "maxResults"),
        list(
            "ListTasks",
            ecs -> ecs.listTasks(r -> r.maxResults(1)),
            ecs -> ecs.listTasks(r -> r.maxResults(0)),
            "maxResults"),
        list(
            "ListTasks startedBy",
            ecs -> ecs.listTasks(r -> r.startedBy("me").cluster("prod")),
            ecs -> ecs.listTasks(r -> r.startedBy("me").family("worker")),
            "startedBy"),
        list(
            "ListTasks startedBy",
            ecs -> ecs.listTasks(r -> r.startedBy("me")),
            ecs -> ecs.listTasks(r -> r.startedBy("me").daemonName("d")),
            "startedBy"),
        list(
            "ListTasks",
            ecs -> ecs.listTasks(r -> r.desiredStatus("PENDING")),
            ecs -> ecs.listTasks(r -> r.desiredStatus("WAITING")),
            "desiredStatus"),
        new Rule(
            "ListTasks",
            ecs -> {
              service(r -> {});
              ecs.listTasks(r -> r.serviceName("web"));
            },
            ecs -> ecs.listTasks(r -> r.serviceName("web")),
            answer(ServiceNotFoundException.class, "service")));
  }
}
