package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.fargate;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The boundaries of the rules on what the containers of a task say together. */
final class WholeTaskRuleCases {
  private static final String MEMORY = "containerDefinitions[].memory";
  private static final String ROLE = "executionRoleArn";

  private WholeTaskRuleCases() {}

  static List<RuleCase> all() {
    EcsRequest secret = withRole(null);
    return List.of(
        new RuleCase(
            Containers.id("essential"),
            "containerDefinitions",
            one(c -> c.essential(true)),
            one(c -> c.essential(false))),
        new RuleCase(
            Containers.id("memory/given"),
            MEMORY,
            one(c -> c.memory(null).memoryReservation(64)),
            one(c -> c.memory(null))),
        new RuleCase(
            Containers.id("memory/given"),
            MEMORY,
            fargate(r -> r.containerDefinitions(container(c -> c.memory(null)))),
            task(r -> r.containerDefinitions(container(c -> c.memory(null))))),
        new RuleCase(Containers.id("memory/sum"), "memory", memory("128"), memory("127")),
        new RuleCase(
            Containers.id("cpu/sum"),
            "cpu",
            task(r -> r.cpu("128").containerDefinitions(container(c -> c.cpu(128)))),
            task(r -> r.cpu("128").containerDefinitions(container(c -> c.cpu(129))))),
        new RuleCase("RegisterTaskDefinition/executionRoleArn", ROLE, withRole("role"), secret),
        new RuleCase("RegisterTaskDefinition/executionRoleArn", ROLE, logs(false), logs(true)));
  }

  /** Two containers that reserve 64 MiB each, one of them with a higher limit. */
  private static EcsRequest memory(String ofTask) {
    return task(
        r ->
            r.memory(ofTask)
                .containerDefinitions(
                    container(c -> c),
                    container(c -> c.name("log").memory(100).memoryReservation(64))));
  }

  private static EcsRequest withRole(String role) {
    Secret secret = Secret.builder().name("A").valueFrom("b").build();
    return task(
        r -> r.executionRoleArn(role).containerDefinitions(container(c -> c.secrets(secret))));
  }

  private static EcsRequest logs(boolean onFargate) {
    var web = container(c -> c.logConfiguration(l -> l.logDriver("awslogs")));
    return onFargate
        ? fargate(r -> r.containerDefinitions(web))
        : task(r -> r.containerDefinitions(web));
  }
}
