package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.tag.TagRuleCases;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.ListDaemonTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The boundaries of the rules of the actions on daemon task definitions. */
final class DaemonTaskDefinitionRuleCases {
  private static final String REGISTER = "RegisterDaemonTaskDefinition/";

  private DaemonTaskDefinitionRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(
            reference(
                "DescribeDaemonTaskDefinition",
                text ->
                    DescribeDaemonTaskDefinitionRequest.builder()
                        .daemonTaskDefinition(text)
                        .build()),
            reference("DeleteDaemonTaskDefinition", DaemonTaskDefinitionRuleCases::delete),
            List.of(
                new RuleCase(
                    "DeleteDaemonTaskDefinition/daemonTaskDefinition/revision",
                    "daemonTaskDefinition",
                    delete("logs:1"),
                    delete("logs"))),
            PagingCases.maxResults(
                100, n -> ListDaemonTaskDefinitionsRequest.builder().maxResults(n).build()),
            register(),
            common(),
            TagRuleCases.on(tags -> task(r -> r.tags(tags))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest delete(String reference) {
    return DeleteDaemonTaskDefinitionRequest.builder().daemonTaskDefinition(reference).build();
  }

  private static List<RuleCase> reference(String operation, Function<String, EcsRequest> of) {
    String member = "daemonTaskDefinition";
    return List.of(
        new RuleCase(operation + "/" + member, member, of.apply("logs:1"), of.apply("")),
        new RuleCase("ID-4", member, of.apply("logs:1"), of.apply("lo gs:1")));
  }

  private static EcsRequest task(
      UnaryOperator<RegisterDaemonTaskDefinitionRequest.Builder> change) {
    return change
        .apply(
            RegisterDaemonTaskDefinitionRequest.builder()
                .family("logs")
                .containerDefinitions(agent("agent:1").build()))
        .build();
  }

  private static DaemonContainerDefinition.Builder agent(String image) {
    return DaemonContainerDefinition.builder().name("agent").image(image);
  }

  private static List<RuleCase> register() {
    EcsRequest allowed = task(r -> r);
    String role = REGISTER + "executionRoleArn";
    String image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/agent:1";
    return List.of(
        new RuleCase(REGISTER + "family", "family", allowed, task(r -> r.family(""))),
        new RuleCase(REGISTER + "family/name", "family", allowed, task(r -> r.family("lo.gs"))),
        new RuleCase(
            REGISTER + "containerDefinitions",
            "containerDefinitions",
            allowed,
            task(r -> r.containerDefinitions(List.of()))),
        new RuleCase(REGISTER + "cpu", "cpu", task(r -> r.cpu("256")), task(r -> r.cpu("1 vCPU"))),
        new RuleCase(
            REGISTER + "memory", "memory", task(r -> r.memory("512")), task(r -> r.memory("1 GB"))),
        new RuleCase(
            REGISTER + "pidMode",
            "pidMode",
            task(r -> r.pidMode("shared")),
            task(r -> r.pidMode("host"))),
        new RuleCase(
            REGISTER + "ipcMode",
            "ipcMode",
            task(r -> r.ipcMode("none")),
            task(r -> r.ipcMode("task"))),
        new RuleCase(
            REGISTER + "containerDefinitions.logConfiguration.logDriver",
            "containerDefinitions[].logConfiguration.logDriver",
            task(r -> r.containerDefinitions(logging("splunk"))),
            task(r -> r.containerDefinitions(logging("fluentd")))),
        new RuleCase(
            role,
            "executionRoleArn",
            task(r -> r.containerDefinitions(agent(image).build()).executionRoleArn("x")),
            task(r -> r.containerDefinitions(agent(image).build()))),
        new RuleCase(
            role,
            "executionRoleArn",
            task(
                r ->
                    r.containerDefinitions(
                        agent("agent:1")
                            .environment(KeyValuePair.builder().name("A").value("b").build())
                            .build())),
            task(
                r ->
                    r.containerDefinitions(
                        agent("agent:1")
                            .secrets(Secret.builder().name("A").valueFrom("b").build())
                            .build()))),
        new RuleCase(
            role,
            "executionRoleArn",
            task(r -> r.containerDefinitions(logging("splunk"))),
            task(r -> r.containerDefinitions(logging("awslogs")))));
  }

  private static DaemonContainerDefinition logging(String driver) {
    return agent("agent:1").logConfiguration(logs -> logs.logDriver(driver)).build();
  }

  /** The cases of ordinary task definitions, on the rules that daemons have too. */
  private static List<RuleCase> common() {
    Set<String> ids =
        RegisterDaemonTaskDefinition.Newer.ACTION.constraints().stream()
            .map(constraint -> constraint.id() + constraint.path())
            .filter(id -> id.startsWith("RegisterTaskDefinition/"))
            .collect(Collectors.toSet());
    return TaskDefinitionRuleCases.all().stream()
        .filter(rule -> ids.contains(rule.id() + rule.path()))
        .filter(rule -> rule.broken() instanceof RegisterTaskDefinitionRequest)
        .map(
            rule ->
                new RuleCase(rule.id(), rule.path(), daemon(rule.allowed()), daemon(rule.broken())))
        .filter(rule -> !rule.allowed().equals(rule.broken()))
        .toList();
  }

  private static EcsRequest daemon(EcsRequest request) {
    return SdkMembers.copy(request, RegisterDaemonTaskDefinitionRequest.builder()).build();
  }
}
