package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.capacity.StrategyRuleCases;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.network.NetworkRuleCases;
import io.github.fluentecs.core.placement.PlacementRuleCases;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import io.github.fluentecs.core.rule.TokenCases;
import io.github.fluentecs.core.tag.TagRuleCases;
import io.github.fluentecs.core.volume.VolumeRuleCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

/** The boundaries of the rules of the actions on tasks. */
public final class TaskRuleCases {
  private TaskRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            describeTasks(),
            executeCommand(),
            ProtectionRuleCases.all(),
            listTasks(),
            runTask(),
            runTaskBlocks(),
            startTask(),
            stopTask())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> describeTasks() {
    return Stream.of(
            ClusterRuleCases.optional(
                c -> DescribeTasksRequest.builder().cluster(c).tasks("x").build()),
            ReferenceCases.read(
                "tasks", 100, ids -> DescribeTasksRequest.builder().tasks(ids).build()),
            List.of(
                ClusterRuleCases.same(
                    "default", "tasks[]", t -> DescribeTasksRequest.builder().tasks(t).build())))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> executeCommand() {
    String id = "ExecuteCommand/";
    EcsRequest sh = execute(e -> e);
    return Stream.of(
            ClusterRuleCases.optional(c -> execute(e -> e.cluster(c))),
            ReferenceCases.required("task", t -> execute(e -> e.task(t))),
            List.of(
                ClusterRuleCases.same("default", "task", t -> execute(e -> e.task(t))),
                new RuleCase(id + "command", "command", sh, execute(e -> e.command(null))),
                new RuleCase(id + "command", "command", sh, execute(e -> e.command(""))),
                new RuleCase(
                    id + "interactive", "interactive", sh, execute(e -> e.interactive(null))),
                new RuleCase(
                    id + "interactive", "interactive", sh, execute(e -> e.interactive(false)))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest execute(UnaryOperator<ExecuteCommandRequest.Builder> change) {
    return change
        .apply(ExecuteCommandRequest.builder().task("x").command("sh").interactive(true))
        .build();
  }

  private static List<RuleCase> listTasks() {
    EcsRequest alone = list(l -> l.startedBy("me"));
    List<RuleCase> own =
        List.of(
            ReferenceCases.form("containerInstance", i -> list(l -> l.containerInstance(i))),
            ClusterRuleCases.same(
                "default", "containerInstance", i -> list(l -> l.containerInstance(i))),
            startedBy(alone, l -> l.containerInstance("i1")),
            startedBy(alone, l -> l.daemonName("agent")),
            startedBy(alone, l -> l.desiredStatus("STOPPED")),
            startedBy(alone, l -> l.family("worker")),
            startedBy(alone, l -> l.launchType("EC2")),
            startedBy(alone, l -> l.serviceName("web")));
    return Stream.of(
            own,
            ClusterRuleCases.optional(c -> list(l -> l.cluster(c))),
            PagingCases.maxResults(100, n -> list(l -> l.maxResults(n))))
        .flatMap(List::stream)
        .toList();
  }

  private static RuleCase startedBy(
      EcsRequest alone, UnaryOperator<ListTasksRequest.Builder> filter) {
    return new RuleCase(
        "ListTasks/startedBy", "startedBy", alone, list(l -> filter.apply(l.startedBy("me"))));
  }

  private static EcsRequest list(UnaryOperator<ListTasksRequest.Builder> change) {
    return change.apply(ListTasksRequest.builder()).build();
  }

  private static EcsRequest run(UnaryOperator<RunTaskRequest.Builder> change) {
    RunTaskRequest.Builder request =
        RunTaskRequest.builder()
            .taskDefinition("worker:7")
            .networkConfiguration(NetworkRuleCases.oneSubnet());
    return change.apply(request).build();
  }

  private static List<RuleCase> runTask() {
    CapacityProviderStrategyItem fargate =
        CapacityProviderStrategyItem.builder().capacityProvider("FARGATE").weight(1).build();
    return List.of(
        new RuleCase("RunTask/count", "count", run(r -> r.count(1)), run(r -> r.count(0))),
        new RuleCase("RunTask/count", "count", run(r -> r.count(10)), run(r -> r.count(11))),
        new RuleCase(
            "CP-1",
            "capacityProviderStrategy",
            run(r -> r.capacityProviderStrategy(fargate)),
            run(r -> r.capacityProviderStrategy(fargate).launchType("EC2"))),
        new RuleCase(
            "NM-6",
            "startedBy",
            run(r -> r.startedBy("a-_/9" + Repeat.letter(123))),
            run(r -> r.startedBy(Repeat.letter(129)))),
        new RuleCase("NM-6", "startedBy", run(r -> r.startedBy("a")), run(r -> r.startedBy("a b"))),
        new RuleCase("NM-9", "referenceId", run(r -> r), run(r -> r.referenceId("a"))),
        new RuleCase(
            "TG-6",
            "propagateTags",
            run(r -> r.propagateTags("NONE")),
            run(r -> r.propagateTags("TASK"))),
        new RuleCase(
            "TG-6",
            "propagateTags",
            run(r -> r.propagateTags("TASK_DEFINITION")),
            run(r -> r.propagateTags("SERVICE"))));
  }

  private static List<RuleCase> runTaskBlocks() {
    var constraint = PlacementRuleCases.constraint("distinctInstance", null);
    return Stream.of(
            ClusterRuleCases.optional(c -> run(r -> r.cluster(c))),
            ReferenceCases.requiredTaskDefinition(t -> run(r -> r.taskDefinition(t))),
            StrategyRuleCases.launchType(l -> run(r -> r.launchType(l))),
            StrategyRuleCases.platformVersion(
                l -> run(r -> r.launchType(l).platformVersion("1.4.0")),
                s -> run(r -> r.capacityProviderStrategy(s).platformVersion("1.4.0"))),
            NetworkRuleCases.onFargate(
                n -> run(r -> r.launchType("FARGATE").networkConfiguration(n))),
            List.of(
                PlacementRuleCases.strategyNotOnFargate(
                    s -> run(r -> r.launchType("FARGATE").placementStrategy(s)))),
            StrategyRuleCases.on(
                "capacityProviderStrategy", s -> run(r -> r.capacityProviderStrategy(s))),
            NetworkRuleCases.on(n -> run(r -> r.networkConfiguration(n))),
            PlacementRuleCases.constraints(c -> run(r -> r.placementConstraints(c))),
            List.of(
                PlacementRuleCases.notOnFargate(
                    run(r -> r.placementConstraints(constraint).launchType("EC2")),
                    run(r -> r.placementConstraints(constraint).launchType("FARGATE")))),
            PlacementRuleCases.strategy(s -> run(r -> r.placementStrategy(s))),
            OverrideRuleCases.on(o -> run(r -> r.overrides(o))),
            OverrideRuleCases.onFargate(o -> run(r -> r.overrides(o).launchType("FARGATE"))),
            List.of(OverrideRuleCases.onInstances(o -> run(r -> r.overrides(o).launchType("EC2")))),
            VolumeRuleCases.ofTasks(v -> run(r -> r.volumeConfigurations(v))),
            List.of(
                VolumeRuleCases.magnetic(
                    v -> run(r -> r.launchType("FARGATE").volumeConfigurations(v)))),
            TokenCases.on(64, t -> run(r -> r.clientToken(t))),
            TagRuleCases.on(t -> run(r -> r.tags(t))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> startTask() {
    return Stream.of(
            ClusterRuleCases.optional(c -> start(s -> s.cluster(c))),
            ReferenceCases.write(
                "containerInstances", 10, ids -> start(s -> s.containerInstances(ids))),
            List.of(
                ClusterRuleCases.same(
                    "default", "containerInstances[]", i -> start(s -> s.containerInstances(i)))),
            ReferenceCases.requiredTaskDefinition(t -> start(s -> s.taskDefinition(t))),
            NetworkRuleCases.on(n -> start(s -> s.networkConfiguration(n))),
            OverrideRuleCases.on(o -> start(s -> s.overrides(o))),
            VolumeRuleCases.ofTasks(v -> start(s -> s.volumeConfigurations(v))),
            List.of(OverrideRuleCases.onInstances(o -> start(s -> s.overrides(o)))),
            TagRuleCases.on(t -> start(s -> s.tags(t))),
            List.of(
                new RuleCase(
                    "NM-6",
                    "startedBy",
                    start(s -> s.startedBy("a-_/9" + Repeat.letter(31))),
                    start(s -> s.startedBy(Repeat.letter(37)))),
                new RuleCase(
                    "NM-6",
                    "startedBy",
                    start(s -> s.startedBy("a/b")),
                    start(s -> s.startedBy("a b"))),
                new RuleCase("NM-9", "referenceId", start(s -> s), start(s -> s.referenceId("a"))),
                new RuleCase(
                    "TG-6",
                    "propagateTags",
                    start(s -> s.propagateTags("SERVICE")),
                    start(s -> s.propagateTags("Service")))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest start(UnaryOperator<StartTaskRequest.Builder> change) {
    return change
        .apply(StartTaskRequest.builder().containerInstances("i1").taskDefinition("worker:7"))
        .build();
  }

  private static List<RuleCase> stopTask() {
    return Stream.of(
            ClusterRuleCases.optional(c -> stop(s -> s.cluster(c))),
            ReferenceCases.required("task", t -> stop(s -> s.task(t))),
            List.of(ClusterRuleCases.same("default", "task", t -> stop(s -> s.task(t)))),
            List.of(
                new RuleCase(
                    "NM-8",
                    "reason",
                    stop(s -> s.reason(Repeat.letter(255))),
                    stop(s -> s.reason(Repeat.letter(256))))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest stop(UnaryOperator<StopTaskRequest.Builder> change) {
    return change.apply(StopTaskRequest.builder().task("x")).build();
  }
}
