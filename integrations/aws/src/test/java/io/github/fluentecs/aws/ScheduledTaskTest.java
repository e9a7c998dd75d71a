package io.github.fluentecs.aws;

import static io.github.fluentecs.aws.ScheduledTask.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.aws.StubAws.Sent;
import io.github.fluentecs.core.task.RunTask;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementConstraintType;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.PlacementStrategyType;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;

class ScheduledTaskTest {
  private static final String CLUSTER = "arn:aws:ecs:eu-west-1:123456789012:cluster/prod";
  private static final String ROLE = "arn:aws:iam::123456789012:role/scheduler";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static RunTask run(UnaryOperator<RunTaskRequest.Builder> more) {
    return RunTask.of(
        more.apply(RunTaskRequest.builder().cluster(CLUSTER).taskDefinition("report:7")).build());
  }

  private static ScheduledTask nightly(UnaryOperator<RunTaskRequest.Builder> more) {
    return scheduled("nightly", ScheduleTime.cron("0 2 * * ? *", BERLIN), run(more), ROLE);
  }

  /** What arrives at the service. */
  private static JsonNode sent(ScheduledTask task) {
    try (StubAws aws = StubAws.answering(Reply.ok("{\"ScheduleArn\": \"arn\"}"));
        SchedulerClient client = aws.client(SchedulerClient.builder())) {
      CreateScheduleRequest request = task.request().get();
      client.createSchedule(request.toBuilder().clientToken("token").build());
      Sent call = aws.sent().get(0);
      assertThat(call.operation()).isEqualTo("/schedules/nightly");
      return JsonNode.parser().parse(call.body());
    }
  }

  private static JsonNode json(String text) {
    return JsonNode.parser().parse(text);
  }

  @Test
  void request_leastTask_sendsTheTargetAlone() {
    assertThat(sent(nightly(run -> run)))
        .isEqualTo(
            json(
                """
                {"ClientToken": "token", "FlexibleTimeWindow": {"Mode": "OFF"},
                 "ScheduleExpression": "cron(0 2 * * ? *)",
                 "ScheduleExpressionTimezone": "Europe/Berlin",
                 "Target": {"Arn": "%s", "RoleArn": "%s", "EcsParameters": {
                   "TaskDefinitionArn":
                     "arn:aws:ecs:eu-west-1:123456789012:task-definition/report:7"}}}\
                """
                    .formatted(CLUSTER, ROLE)));
  }

  @Test
  void request_everyMember_arrives() {
    ScheduledTask task =
        nightly(
                run ->
                    run.count(2)
                        .launchType(LaunchType.FARGATE)
                        .platformVersion("1.4.0")
                        .networkConfiguration(
                            n ->
                                n.awsvpcConfiguration(
                                    v ->
                                        v.subnets("subnet-1")
                                            .securityGroups("sg-1")
                                            .assignPublicIp(AssignPublicIp.ENABLED)))
                        .group("reports")
                        .referenceId("ref")
                        .tags(Tag.builder().key("team").value("a").build())
                        .propagateTags(PropagateTags.TASK_DEFINITION)
                        .enableECSManagedTags(true)
                        .enableExecuteCommand(true))
            .window(Duration.ofMinutes(15));

    JsonNode sent = sent(task);

    assertThat(sent.field("FlexibleTimeWindow").get())
        .isEqualTo(json("{\"Mode\": \"FLEXIBLE\", \"MaximumWindowInMinutes\": 15}"));
    assertThat(parameters(sent))
        .isEqualTo(
            json(
                """
                {"TaskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/report:7",
                 "TaskCount": 2, "LaunchType": "FARGATE", "PlatformVersion": "1.4.0",
                 "NetworkConfiguration": {"awsvpcConfiguration": {"Subnets": ["subnet-1"],
                   "SecurityGroups": ["sg-1"], "AssignPublicIp": "ENABLED"}},
                 "Group": "reports", "ReferenceId": "ref",
                 "Tags": [{"key": "team", "value": "a"}], "PropagateTags": "TASK_DEFINITION",
                 "EnableECSManagedTags": true, "EnableExecuteCommand": true}\
                """));
  }

  private static JsonNode parameters(JsonNode sent) {
    return sent.field("Target").get().field("EcsParameters").get();
  }

  @Test
  void request_strategyAndPlacement_arrive() {
    JsonNode parameters =
        parameters(
            sent(
                nightly(
                    run ->
                        run.capacityProviderStrategy(
                                CapacityProviderStrategyItem.builder()
                                    .capacityProvider("own")
                                    .base(1)
                                    .weight(2)
                                    .build())
                            .placementConstraints(
                                PlacementConstraint.builder()
                                    .type(PlacementConstraintType.MEMBER_OF)
                                    .expression("attribute:a == b")
                                    .build())
                            .placementStrategy(
                                PlacementStrategy.builder()
                                    .type(PlacementStrategyType.BINPACK)
                                    .field("MEMORY")
                                    .build()))));

    assertThat(parameters.field("CapacityProviderStrategy").get())
        .isEqualTo(json("[{\"capacityProvider\": \"own\", \"base\": 1, \"weight\": 2}]"));
    assertThat(parameters.field("PlacementConstraints").get())
        .isEqualTo(json("[{\"type\": \"memberOf\", \"expression\": \"attribute:a == b\"}]"));
    assertThat(parameters.field("PlacementStrategy").get().asArray().get(0).field("type").get())
        .isEqualTo(json("\"binpack\""));
  }

  @Test
  void request_overrides_becomeTheInput() {
    JsonNode sent =
        sent(
            nightly(
                run ->
                    run.overrides(
                        o ->
                            o.cpu("512")
                                .containerOverrides(
                                    ContainerOverride.builder()
                                        .name("app")
                                        .command("report", "--day")
                                        .memory(256)
                                        .environment(
                                            KeyValuePair.builder().name("A").value("b").build())
                                        .build()))));

    assertThat(json(sent.field("Target").get().field("Input").get().asString()))
        .isEqualTo(
            json(
                """
                {"cpu": "512", "containerOverrides": [{"name": "app",
                  "command": ["report", "--day"], "memory": 256,
                  "environment": [{"name": "A", "value": "b"}]}]}\
                """));
  }

  private static NotSchedulable refused(UnaryOperator<RunTaskRequest.Builder> more) {
    return nightly(more).request().getLeft();
  }

  @Test
  void request_whatSchedulerCannotCarry_isNamed() {
    assertThat(refused(run -> run.startedBy("me").clientToken("token")))
        .isInstanceOf(NotSchedulable.NotCarried.class)
        .extracting(NotSchedulable::message)
        .asString()
        .contains("clientToken", "startedBy");
    assertThat(
            refused(
                run ->
                    run.volumeConfigurations(
                        TaskVolumeConfiguration.builder()
                            .name("data")
                            .managedEBSVolume(
                                v -> v.sizeInGiB(10).roleArn("arn:aws:iam::123456789012:role/ebs"))
                            .build())))
        .isEqualTo(new NotSchedulable.NotCarried(List.of("volumeConfigurations")));
  }

  @Test
  void request_clusterByItsName_isRefused() {
    assertThat(refused(run -> run.cluster("prod"))).isInstanceOf(NotSchedulable.NoArn.class);
  }

  @Test
  void request_brokenRule_isRefused() {
    assertThat(refused(run -> run.count(11))).isInstanceOf(NotSchedulable.Invalid.class);
  }

  @Test
  void request_tagsNotPropagated_isTheDefault() {
    assertThat(
            parameters(sent(nightly(run -> run.propagateTags(PropagateTags.NONE))))
                .field("PropagateTags"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT1M, rate(1 minute)",
    "PT90M, rate(90 minutes)",
    "PT1H, rate(1 hour)",
    "PT36H, rate(36 hours)",
    "PT24H, rate(1 day)",
    "P7D, rate(7 days)"
  })
  void every_distance_isARate(Duration distance, String rate) {
    assertThat(ScheduleTime.every(distance)).hasToString(rate);
  }

  @Test
  void at_localTime_keepsItsZone() {
    ScheduleTime time = ScheduleTime.at(LocalDateTime.of(2026, 12, 24, 18, 0), BERLIN);

    assertThat(time.expression()).isEqualTo("at(2026-12-24T18:00:00)");
    assertThat(time.zone()).contains(BERLIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT30S", "PT90S", "-PT5M"})
  void every_otherDistance_isRefused(Duration distance) {
    assertThatThrownBy(() -> ScheduleTime.every(distance))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void arguments_outOfBounds_areRefused() {
    for (Consumer<ScheduledTask> wrong :
        List.<Consumer<ScheduledTask>>of(
            task -> task.window(Duration.ZERO),
            task -> task.window(Duration.ofMinutes(1441)),
            task -> task.window(Duration.ofSeconds(90)),
            task -> ScheduleTime.cron("0 2 * * *", BERLIN))) {
      assertThatThrownBy(() -> wrong.accept(nightly(run -> run)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void permissions_command_allowRunningItAndPassingItsRoles() {
    assertThat(nightly(run -> run).permissions().json())
        .contains(
            "\"ecs:RunTask\"",
            "\"arn:aws:ecs:eu-west-1:123456789012:task-definition/report:7\"",
            "\"iam:PassRole\"");
  }

  @Test
  void trust_isOfTheServiceAndTheAccount() {
    JsonNode statement =
        json(nightly(run -> run).trust()).field("Statement").get().asArray().get(0);

    assertThat(statement.field("Principal").get())
        .isEqualTo(json("{\"Service\": \"scheduler.amazonaws.com\"}"));
    assertThat(statement.field("Condition").get())
        .isEqualTo(json("{\"StringEquals\": {\"aws:SourceAccount\": \"123456789012\"}}"));
    ScheduledTask byName = nightly(run -> run.cluster("prod"));
    assertThat(json(byName.trust()).field("Statement").get().asArray().get(0).field("Condition"))
        .isEmpty();
  }
}
