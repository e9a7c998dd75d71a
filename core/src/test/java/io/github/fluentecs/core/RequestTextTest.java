package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.Actions;
import io.github.fluentecs.core.cluster.ListClusters;
import io.github.fluentecs.core.describe.RequestText;
import io.github.fluentecs.core.describe.internal.CommandLine;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.ContainerOverride;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.UpdateTaskProtection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

class RequestTextTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  static List<Operation<?, ?, ?, ?, ?>> samples() {
    return Samples.all();
  }

  @Test
  void describe_command_readsAsJsonAndAsOneLine() {
    RunTask command =
        RunTask.builder(PROD, TaskDefinitionRef.of("worker:7"))
            .count(2)
            .override(ContainerOverride.of("worker").environment("JOB", "42"))
            .enableECSManagedTags(true)
            .enableExecuteCommand(false)
            .startedBy("the operator's script")
            .build();

    assertThat(command.describe().json())
        .isEqualTo(
            """
            {
              "cluster": "prod",
              "count": 2,
              "enableECSManagedTags": true,
              "enableExecuteCommand": false,
              "overrides": {
                "containerOverrides": [
                  {
                    "name": "worker",
                    "environment": [
                      {
                        "name": "JOB",
                        "value": "***"
                      }
                    ]
                  }
                ]
              },
              "startedBy": "the operator's script",
              "taskDefinition": "worker:7"
            }\
            """);
    assertThat(command.describe().withSecrets().commandLine())
        .isEqualTo(
            "aws ecs run-task --cluster prod --count 2 --enable-ecs-managed-tags"
                + " --disable-execute-command --overrides"
                + " '{\"containerOverrides\":[{\"name\":\"worker\","
                + "\"environment\":[{\"name\":\"JOB\",\"value\":\"42\"}]}]}'"
                + " --started-by 'the operator'\\''s script' --task-definition worker:7");
  }

  @Test
  void commandLine_lists_areWordsOrJson() {
    assertThat(UpdateTaskProtection.unprotect(PROD, List.of("a1", "b2")).build().describe())
        .hasToString(
            "aws ecs update-task-protection --cluster prod --tasks a1 b2 --no-protection-enabled");
    assertThat(DescribeTasks.builder(PROD, List.of("-1", "it's")).build().describe())
        .hasToString("aws ecs describe-tasks --cluster prod --tasks '[\"-1\",\"it'\\''s\"]'");
    assertThat(
            RequestText.of(
                UpdateServiceRequest.builder().service("web").loadBalancers(List.of()).build()))
        .hasToString("aws ecs update-service --service web --load-balancers '[]'");
  }

  @ParameterizedTest
  @CsvSource({"-x", "file://a", "fileb://a", "http://a", "https://a", "'a\nb'"})
  void commandLine_valueThatTheCliMisreads_comesAsJson(String reason) {
    String line = StopTask.builder(TaskRef.of(PROD, "a1")).reason(reason).build().describe() + "";

    assertThat(line)
        .isEqualTo(
            "aws ecs stop-task --cli-input-json"
                + " '{\"cluster\":\"prod\",\"task\":\"a1\",\"reason\":\""
                + reason.replace("\n", "\\n")
                + "\"}'");
  }

  @Test
  void commandLine_pages_onePageStopsAndAllPagesGoOn() {
    ListTasks tasks = ListTasks.builder(PROD).maxResults(50).build();

    assertThat(tasks.describe())
        .hasToString("aws ecs list-tasks --cluster prod --max-results 50 --no-paginate");
    assertThat(tasks.allPages().describe()).hasToString("aws ecs list-tasks --cluster prod");
    assertThat(tasks.allPages().describe().json()).contains("\"maxResults\": 50");
    assertThat(ListClusters.builder().build().describe())
        .hasToString("aws ecs list-clusters --no-paginate");
  }

  @Test
  void describe_severalCalls_haveALineAndADocumentEach() {
    RequestText text = DescribeTasks.builder(PROD, Repeat.ids(201)).build().inBatches().describe();

    assertThat(text.commandLine().lines()).hasSize(3);
    assertThat(text.commandLine())
        .endsWith("\naws ecs describe-tasks --cluster prod --tasks id-200");
    assertThat(text.json().lines().filter("{"::equals)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "RunTask, run-task",
    "enableECSManagedTags, enable-ecs-managed-tags",
    "vpcLatticeConfigurations, vpc-lattice-configurations",
    "taskRoleArn, task-role-arn",
    "ipcMode, ipc-mode"
  })
  void kebab_name_isTheClis(String name, String kebab) {
    assertThat(CommandLine.kebab(name)).isEqualTo(kebab);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void describe_sample_masksSecrets(Operation<?, ?, ?, ?, ?> command) {
    RequestText text = command.describe();

    // where a secret is kept may be known
    assertThat((text.json() + text.commandLine() + text).replace("secret-place", ""))
        .doesNotContain("secret-");
  }

  @Test
  void describe_taskDefinition_showsWhatIsDocumentedAsShown() {
    RequestText text =
        RequestText.of(
            RegisterTaskDefinitionRequest.builder()
                .containerDefinitions(
                    ContainerDefinition.builder()
                        .command("shown-command")
                        .entryPoint("shown-entry")
                        .dockerLabels(Map.of("key", "shown-label"))
                        .secrets(Secret.builder().name("S").valueFrom("shown-reference").build())
                        .environment(
                            KeyValuePair.builder().name("shown-name").value("hidden").build())
                        .build())
                .build());

    for (String told : List.of(text.json(), text.commandLine(), text.toString())) {
      assertThat(told)
          .contains("shown-command", "shown-entry", "shown-label", "shown-reference", "shown-name")
          .doesNotContain("hidden");
    }
  }

  @Property(tries = 40)
  void json_anyRequest_isWhatTheSdkSends(@ForAll long seed) {
    StubEcs stub = StubEcs.answering(sent -> Answer.ok("{}"));
    EcsClient client = stub.client();

    for (Action<?, ?> action : Actions.all()) {
      EcsRequest request = sent(action, client, seed);
      JsonNode body = stub.sent().get(stub.sent().size() - 1).body();

      String json = RequestText.of(request).withSecrets().json();

      assertThat(JsonNode.parser().parse(json)).isEqualTo(body);
    }
  }

  private static <Q extends EcsRequest> Q sent(Action<Q, ?> action, EcsClient client, long seed) {
    Q request = new AnyRequest(seed).of(action.requestType());
    action.call(client, request);
    return request;
  }

  @Property(tries = 100)
  void describe_anyRequest_parsesAndShowsNoSecret(@ForAll long seed) {
    for (Action<?, ?> action : Actions.all()) {
      RequestText text = RequestText.of(new AnyRequest(seed).of(action.requestType()));

      assertThat(JsonNode.parser().parse(text.json()).isObject()).isTrue();
      assertThat(text.json()).doesNotContain(AnyRequest.SECRET);
      assertThat(text.commandLine()).doesNotContain(AnyRequest.SECRET);
    }
  }

  @Test
  void json_tokenThatNobodyFixed_isNotMadeUp() {
    assertThat(RequestText.of(RunTaskRequest.builder().build()).json()).isEqualTo("{}");
  }
}
