package io.github.fluentecs.core.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.Samples;
import io.github.fluentecs.core.catalog.Actions;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.ExecuteCommand;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.TaskOverride;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class IamPolicyTest {
  private static final String ROOT = "arn:aws:ecs:eu-west-1:111122223333:";
  private static final String ROLES = "arn:aws:iam::111122223333:role/";
  private static final ClusterRef PROD = ClusterRef.of("prod");

  @Test
  void json_commandsWithArns_readsAsAPolicy() {
    RunTask run =
        RunTask.builder(PROD, TaskDefinitionRef.of(ROOT + "task-definition/worker"))
            .taskOverride(
                TaskOverride.builder()
                    .taskRole(ROLES + "job")
                    .executionRole(ROLES + "execution")
                    .build())
            .tag("team", "blue")
            .build();
    StopTask stop = StopTask.builder(TaskRef.of(PROD, ROOT + "task/prod/a1")).build();

    assertThat(IamPolicy.ofCommands(List.of(stop, run)).json())
        .isEqualTo(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": [
                    "ecs:RunTask"
                  ],
                  "Resource": [
                    "arn:aws:ecs:eu-west-1:111122223333:task-definition/worker:*"
                  ]
                },
                {
                  "Effect": "Allow",
                  "Action": [
                    "ecs:StopTask"
                  ],
                  "Resource": [
                    "arn:aws:ecs:eu-west-1:111122223333:task/prod/a1"
                  ]
                },
                {
                  "Effect": "Allow",
                  "Action": [
                    "ecs:TagResource"
                  ],
                  "Resource": [
                    "*"
                  ],
                  "Condition": {
                    "StringEquals": {
                      "ecs:CreateAction": [
                        "RunTask"
                      ]
                    }
                  }
                },
                {
                  "Effect": "Allow",
                  "Action": [
                    "iam:PassRole"
                  ],
                  "Resource": [
                    "arn:aws:iam::111122223333:role/execution",
                    "arn:aws:iam::111122223333:role/job"
                  ],
                  "Condition": {
                    "StringEquals": {
                      "iam:PassedToService": [
                        "ecs-tasks.amazonaws.com",
                        "ecs.amazonaws.com"
                      ]
                    }
                  }
                }
              ]
            }""");
  }

  @Test
  void ofCommands_oneResourceByName_isNotNarrowed() {
    String arn = ROOT + "task/prod/a1";

    assertThat(resources(DescribeTasks.builder(PROD, List.of(arn)).build())).containsExactly(arn);
    assertThat(resources(DescribeTasks.builder(PROD, List.of(arn, "b2")).build()))
        .containsExactly("*");
    assertThat(
            resources(
                DescribeTasks.builder(PROD, Repeat.list(150, i -> arn + i)).build().inBatches()))
        .hasSize(150);
    assertThat(resources(ListTasks.builder(PROD).build().allPages())).containsExactly("*");
  }

  @Test
  void ofCommands_executeCommand_needsTheTaskAndItsCluster() {
    TaskRef task = TaskRef.of(ClusterRef.of(ROOT + "cluster/prod"), ROOT + "task/prod/a1");

    assertThat(resources(ExecuteCommand.builder(task, "sh").build()))
        .containsExactly(ROOT + "cluster/prod", ROOT + "task/prod/a1");
    assertThat(resources(ExecuteCommand.builder(TaskRef.of(PROD, task.text()), "sh").build()))
        .containsExactly("*");
  }

  @Test
  void ofCommands_update_handsOverRolesOnlyWithANewTaskDefinition() {
    UpdateService scale = UpdateService.builder(ServiceRef.of(PROD, "web")).desiredCount(2).build();

    assertThat(actions(scale)).containsExactly("ecs:UpdateService");
    assertThat(actions(scale.toBuilder().taskDefinition("web:8").build()))
        .containsExactly("ecs:UpdateService", "iam:PassRole");
  }

  @Test
  void ofCommands_createCluster_mayCreateTheServiceLinkedRole() {
    assertThat(actions(CreateCluster.builder("prod").build()))
        .containsExactly("ecs:CreateCluster", "iam:CreateServiceLinkedRole");
  }

  @Test
  void ofCommands_anyOrder_isTheSameDocument() {
    List<Operation<?, ?, ?, ?, ?>> commands = new ArrayList<>(Samples.all());
    String policy = IamPolicy.ofCommands(commands).json();
    Collections.reverse(commands);

    assertThat(IamPolicy.ofCommands(commands)).hasToString(policy);
    assertThat(policy).doesNotContain("secret-");
  }

  @Test
  void ofActions_all_namesEveryAction() {
    Set<String> expected = new TreeSet<>();
    Actions.all().forEach(action -> expected.addAll(action.iamActions()));

    assertThat(actions(IamPolicy.ofActions(Actions.all()))).isEqualTo(expected);
  }

  @Test
  void ofCommands_none_hasNoStatement() {
    assertThat(statements(IamPolicy.ofCommands(List.of()))).isEmpty();
  }

  private static List<String> resources(EcsCommand<?> command) {
    return texts(statements(IamPolicy.ofCommands(List.of(command))).get(0), "Resource");
  }

  private static Set<String> actions(EcsCommand<?> command) {
    return actions(IamPolicy.ofCommands(List.of(command)));
  }

  private static Set<String> actions(IamPolicy policy) {
    Set<String> actions = new TreeSet<>();
    statements(policy).forEach(statement -> actions.addAll(texts(statement, "Action")));
    return actions;
  }

  private static List<String> texts(JsonNode statement, String member) {
    return statement.asObject().get(member).asArray().stream().map(JsonNode::text).toList();
  }

  private static List<JsonNode> statements(IamPolicy policy) {
    return JsonNode.parser().parse(policy.json()).asObject().get("Statement").asArray();
  }
}
