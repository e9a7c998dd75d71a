package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import io.github.fluentecs.core.rule.internal.LossyCopy;
import io.github.fluentecs.core.tag.TagRuleCases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The boundaries of the rules of the actions on task definitions. */
public final class TaskDefinitionRuleCases {
  private static final String OPERATION = "RegisterTaskDefinition/";

  private TaskDefinitionRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            others(),
            delete(),
            deregister(),
            register(),
            placement(),
            sizes(),
            TaskModeRuleCases.all(),
            ContainerRuleCases.all(),
            EnvironmentRuleCases.all(),
            NetworkRuleCases.all(),
            PortRuleCases.all(),
            LoggingRuleCases.all(),
            LinuxRuleCases.all(),
            VolumeRuleCases.all(),
            FargateRuleCases.all(),
            WindowsRuleCases.all(),
            DependencyRuleCases.all(),
            WholeTaskRuleCases.all(),
            lossyCopies(),
            TagRuleCases.on(tags -> task(r -> r.tags(tags))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> lossyCopies() {
    EcsRequest whole = copy(List.of(), List.of());
    return List.of(
        new RuleCase("LossyCopy", "taskDefinition", whole, copy(List.of("newMember"), List.of())),
        new RuleCase(
            "LossyCopy/unknown", "taskDefinition", whole, copy(List.of(), List.of("no body"))));
  }

  private static EcsRequest copy(List<String> dropped, List<String> unknown) {
    return task(
        request -> {
          LossyCopy.ofAnswer(dropped, unknown).mark(request);
          return request;
        });
  }

  /** A task definition that breaks no rule, changed. */
  static EcsRequest task(UnaryOperator<RegisterTaskDefinitionRequest.Builder> change) {
    return change
        .apply(
            RegisterTaskDefinitionRequest.builder()
                .family("web")
                .containerDefinitions(container(c -> c)))
        .build();
  }

  /** The same on Fargate. */
  static EcsRequest fargate(UnaryOperator<RegisterTaskDefinitionRequest.Builder> change) {
    return task(
        r ->
            change.apply(
                r.requiresCompatibilitiesWithStrings("FARGATE")
                    .networkMode("awsvpc")
                    .cpu("256")
                    .memory("512")));
  }

  /** A task definition with one container, changed. */
  static EcsRequest one(UnaryOperator<ContainerDefinition.Builder> change) {
    return task(r -> r.containerDefinitions(container(change)));
  }

  static ContainerDefinition container(UnaryOperator<ContainerDefinition.Builder> change) {
    return change
        .apply(ContainerDefinition.builder().name("web").image("nginx").memory(64))
        .build();
  }

  /** Builds the items of a list. */
  @SafeVarargs
  static <T> List<T> listOf(SdkBuilder<?, T>... items) {
    List<T> list = new ArrayList<>();
    for (SdkBuilder<?, T> item : items) {
      list.add(item.build());
    }
    return list;
  }

  /** Two containers, of which the second is changed. */
  static EcsRequest two(UnaryOperator<ContainerDefinition.Builder> second) {
    return task(
        r ->
            r.containerDefinitions(
                container(c -> c), container(c -> second.apply(c.name("second")))));
  }

  /** One container on Fargate, changed. */
  static EcsRequest oneOnFargate(UnaryOperator<ContainerDefinition.Builder> change) {
    return fargate(r -> r.containerDefinitions(container(change)));
  }

  /** A case of a rule on a member of the request. */
  static RuleCase ofTask(String path, String word, EcsRequest allowed, EcsRequest broken) {
    String id = OPERATION + path.replace("[]", "") + (word.isEmpty() ? "" : "/" + word);
    return new RuleCase(id, path, allowed, broken);
  }

  /** A case of a rule on a member of a container. */
  static RuleCase ofContainer(String path, String word, EcsRequest allowed, EcsRequest broken) {
    return ofTask("containerDefinitions[]." + path, word, allowed, broken);
  }

  private static List<RuleCase> others() {
    return Stream.of(
            ReferenceCases.requiredTaskDefinition(
                t -> DescribeTaskDefinitionRequest.builder().taskDefinition(t).build()),
            PagingCases.maxResults(
                100, n -> ListTaskDefinitionFamiliesRequest.builder().maxResults(n).build()),
            PagingCases.maxResults(
                100, n -> ListTaskDefinitionsRequest.builder().maxResults(n).build()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> delete() {
    String member = "taskDefinitions";
    String id = "DeleteTaskDefinitions/taskDefinitions";
    EcsRequest one = delete("web:43");
    return List.of(
        new RuleCase(id, member, delete(revisions(10)), delete(revisions(11))),
        new RuleCase(id, member, one, delete(new String[0])),
        new RuleCase(id + "/unique", member + "[]", one, delete("web:43", "web:43")),
        new RuleCase(id + "/revision", member + "[]", one, delete("web")),
        new RuleCase("ID-4", member + "[]", one, delete("we b:1")));
  }

  private static String[] revisions(int count) {
    return Repeat.list(count, i -> "web:" + (i + 1)).toArray(String[]::new);
  }

  private static EcsRequest delete(String... revisions) {
    return DeleteTaskDefinitionsRequest.builder().taskDefinitions(revisions).build();
  }

  private static List<RuleCase> deregister() {
    String member = "taskDefinition";
    String id = "DeregisterTaskDefinition/taskDefinition";
    EcsRequest arn = deregister("arn:aws-cn:ecs:cn-north-1:123456789012:task-definition/web:1");
    return List.of(
        new RuleCase(id, member, deregister("web:43"), deregister(null)),
        new RuleCase("ID-6", member, arn, deregister("arn:aws:ecs:")),
        new RuleCase(id + "/revision", member, deregister("web:43"), deregister("web")),
        new RuleCase(id + "/revision", member, arn, deregister("web:x")));
  }

  private static EcsRequest deregister(String reference) {
    return DeregisterTaskDefinitionRequest.builder().taskDefinition(reference).build();
  }

  private static List<RuleCase> register() {
    return List.of(
        new RuleCase(OPERATION + "family", "family", task(r -> r), task(r -> r.family(null))),
        new RuleCase(
            OPERATION + "family/name",
            "family",
            task(r -> r.family("aZ-_9" + Repeat.letter(250))),
            task(r -> r.family(Repeat.letter(256)))),
        new RuleCase(
            OPERATION + "family/name", "family", task(r -> r), task(r -> r.family("web:43"))),
        new RuleCase(
            OPERATION + "containerDefinitions",
            "containerDefinitions",
            task(r -> r),
            task(r -> r.containerDefinitions(List.of()))));
  }

  private static List<RuleCase> placement() {
    String member = "placementConstraints";
    TaskDefinitionPlacementConstraint any = constraint("memberOf", "a==b");
    return List.of(
        new RuleCase(
            "PL-1",
            member,
            task(r -> r.placementConstraints(Repeat.list(10, i -> any))),
            task(r -> r.placementConstraints(Repeat.list(11, i -> any)))),
        new RuleCase(
            "PL-2",
            member + "[].type",
            task(r -> r.placementConstraints(any)),
            task(r -> r.placementConstraints(constraint("distinctInstance", "a==b")))),
        new RuleCase(
            "PL-2",
            member + "[].expression",
            task(r -> r.placementConstraints(constraint("memberOf", Repeat.letter(2000)))),
            task(r -> r.placementConstraints(constraint("memberOf", Repeat.letter(2001))))),
        new RuleCase(
            "PL-2",
            member + "[].expression",
            task(r -> r.placementConstraints(any)),
            task(r -> r.placementConstraints(constraint("memberOf", null)))),
        new RuleCase(
            "PL-3",
            member,
            task(r -> r.placementConstraints(any)),
            fargate(r -> r.placementConstraints(any))));
  }

  private static TaskDefinitionPlacementConstraint constraint(String type, String expression) {
    return TaskDefinitionPlacementConstraint.builder().type(type).expression(expression).build();
  }

  private static List<RuleCase> sizes() {
    String windows = "runtimePlatform.operatingSystemFamily";
    return List.of(
        new RuleCase(
            OPERATION + "networkMode",
            "networkMode",
            fargate(r -> r),
            fargate(r -> r.networkMode("bridge"))),
        new RuleCase(OPERATION + "cpu", "cpu", fargate(r -> r), fargate(r -> r.cpu(null))),
        new RuleCase(OPERATION + "memory", "memory", fargate(r -> r), fargate(r -> r.memory(null))),
        new RuleCase("OV-6", "cpu", task(r -> r.cpu("128")), task(r -> r.cpu("127"))),
        new RuleCase("OV-6", "cpu", task(r -> r.cpu("192 vCPU")), task(r -> r.cpu("196609"))),
        new RuleCase("OV-6", "cpu", task(r -> r.cpu(".5 vcpu")), task(r -> r.cpu("half"))),
        new RuleCase("OV-6", "cpu", fargate(r -> r), fargate(r -> r.cpu("257"))),
        new RuleCase("OV-7", "memory", task(r -> r.memory("1 GB")), task(r -> r.memory("1 MB"))),
        new RuleCase(
            "OV-7", "memory", fargate(r -> r.memory("2GB")), fargate(r -> r.memory("3GB"))),
        new RuleCase("OV-7", windows, windows("1 vCPU"), windows("512")));
  }

  private static EcsRequest windows(String cpu) {
    return fargate(
        r ->
            r.cpu(cpu)
                .memory("2GB")
                .runtimePlatform(p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE")));
  }
}
