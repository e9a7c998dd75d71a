package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.fargate;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.listOf;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofContainer;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofTask;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.oneOnFargate;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The boundaries of the rules on what the containers of a task say together. */
final class WholeTaskRuleCases {
  private static final String MEMORY = "containerDefinitions[].memory";
  private static final String ROLE = "executionRoleArn";
  private static final String ECR = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1";
  private static final Secret SECRET = Secret.builder().name("A").valueFrom("b").build();

  private WholeTaskRuleCases() {}

  static List<RuleCase> all() {
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
        ofContainer("memory", "task", upTo(128), upTo(129)),
        ofContainer(
            "memory", "given", one(c -> c.memory(0).memoryReservation(6)), one(c -> c.memory(0))),
        ofTask(ROLE, "", withRole("role"), withRole(null)),
        ofTask(ROLE, "", logs(false), logs(true)),
        ofTask(ROLE, "", oneOnFargate(c -> c), oneOnFargate(c -> c.image(ECR))),
        ofTask(
            ROLE,
            "",
            one(c -> c.repositoryCredentials(r -> r.credentialsParameter("arn"))),
            oneOnFargate(c -> c.repositoryCredentials(r -> r.credentialsParameter("arn")))),
        ofTask(
            ROLE,
            "",
            oneOnFargate(c -> c.logConfiguration(l -> l.logDriver("splunk"))),
            oneOnFargate(
                c -> c.logConfiguration(l -> l.logDriver("splunk").secretOptions(SECRET)))),
        ofTask(
            ROLE,
            "advised",
            one(c -> c),
            one(
                c ->
                    c.environmentFiles(
                        listOf(
                            EnvironmentFile.builder()
                                .type("s3")
                                .value("arn:aws:s3:::bucket/web.env"))))));
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

  private static EcsRequest upTo(int memory) {
    return task(
        r ->
            r.memory("128")
                .containerDefinitions(container(c -> c.memory(memory).memoryReservation(64))));
  }

  private static EcsRequest withRole(String role) {
    return task(
        r -> r.executionRoleArn(role).containerDefinitions(container(c -> c.secrets(SECRET))));
  }

  private static EcsRequest logs(boolean onFargate) {
    var options =
        Map.of(
            "awslogs-group", "web",
            "awslogs-region", "eu-west-1",
            "awslogs-stream-prefix", "web");
    var web = container(c -> c.logConfiguration(l -> l.logDriver("awslogs").options(options)));
    return onFargate
        ? fargate(r -> r.containerDefinitions(web))
        : task(r -> r.containerDefinitions(web));
  }
}
