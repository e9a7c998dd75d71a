package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.listOf;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofContainer;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Secret;

/** The boundaries of the rules on secrets and environment files. */
final class EnvironmentRuleCases {
  private static final String VALUE = "environmentFiles[].value";
  private static final String ARN = "arn:aws:s3:::bucket/web.env";

  private EnvironmentRuleCases() {}

  static List<RuleCase> all() {
    EcsRequest secret = secrets(secret("A", "b"));
    String path = "containerDefinitions[].secrets[]";
    return List.of(
        new RuleCase(Containers.id("secrets"), path, secret, secrets(secret("A", null))),
        new RuleCase(Containers.id("secrets"), path, secret, secrets(secret(null, "b"))),
        ofContainer(
            "secrets[].name",
            "unique",
            secrets(secret("A", "b"), secret("B", "b")),
            secrets(secret("A", "b"), secret("A", "c"))),
        ofContainer("secrets[].name", "unique", secretBeside("B"), secretBeside("A")),
        ofContainer("environmentFiles", "", files(10), files(11)),
        ofContainer("environmentFiles[].type", "", file("s3", ARN), file("file", ARN)),
        ofContainer("environmentFiles[].type", "", file("s3", ARN), file(null, ARN)),
        ofContainer(VALUE, "", file("s3", ARN), file("s3", null)),
        ofContainer(VALUE, "", file("s3", ARN), file("s3", "s3://bucket/web.env")),
        ofContainer(VALUE, "extension", file("s3", ARN), file("s3", ARN + ".txt")));
  }

  private static Secret secret(String name, String place) {
    return Secret.builder().name(name).valueFrom(place).build();
  }

  private static EcsRequest secrets(Secret... secrets) {
    return task(
        r -> r.executionRoleArn("role").containerDefinitions(container(c -> c.secrets(secrets))));
  }

  private static EcsRequest secretBeside(String variable) {
    return task(
        r ->
            r.executionRoleArn("role")
                .containerDefinitions(
                    container(
                        c ->
                            c.secrets(secret("A", "b"))
                                .environment(
                                    listOf(KeyValuePair.builder().name(variable).value("c"))))));
  }

  private static EcsRequest file(String type, String value) {
    return one(c -> c.environmentFiles(listOf(EnvironmentFile.builder().type(type).value(value))));
  }

  private static EcsRequest files(int count) {
    EnvironmentFile file = EnvironmentFile.builder().type("s3").value(ARN).build();
    return one(c -> c.environmentFiles(Repeat.list(count, i -> file)));
  }
}
