package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.Engines;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.event.EventFilter;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

class EventLogTest {
  private final Ecs ecs = new Ecs();

  @Test
  void all_taskOfItsOwn_tellsItsLifeInOrder() {
    scenario(ecs);

    assertThat(ecs.events().all())
        .filteredOn(event -> event.kind() == Event.Kind.TASK)
        .extracting(Event::text)
        .containsExactly(
            "PENDING",
            "RUNNING",
            "RUNNING (EssentialContainerExited: Essential container in task exited);"
                + " worker exited 3",
            "STOPPING (EssentialContainerExited: Essential container in task exited);"
                + " worker exited 3",
            "STOPPED (EssentialContainerExited: Essential container in task exited);"
                + " worker exited 3");
  }

  @Test
  void all_everything_isNumberedWithoutGapsAndInTheOrderOfTime() {
    scenario(ecs);
    List<Event> all = ecs.events().all();

    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).sequence()).isEqualTo(i + 1L);
      assertThat(i == 0 || !all.get(i).at().isBefore(all.get(i - 1).at())).isTrue();
    }
    assertThat(ecs.events().since(3)).isEqualTo(all.subList(3, all.size()));
    assertThat(ecs.events().dropped()).isZero();
  }

  @Test
  void toString_sameSeedAndCalls_isTheSameByteForByte() {
    Ecs other = new Ecs();
    scenario(ecs);
    scenario(other);

    assertThat(ecs.events()).hasToString(other.events().toString());
    assertThat(ecs.events().eventBridge()).isEqualTo(other.events().eventBridge());
  }

  @Test
  void toString_otherSeed_isAnother() {
    Ecs other = new Ecs(43);
    scenario(ecs);
    scenario(other);

    assertThat(ecs.events().toString()).isNotEqualTo(other.events().toString());
  }

  @Test
  void all_calls_areThereUnlessTheyAreReadsThatSucceed() {
    scenario(ecs);
    ecs.faults().inject(Fault.throttling().on("DescribeTasks"), When.next(1));
    ecs.reply("us-east-1", DescribeTasksRequest.builder().tasks("a").build());
    ecs.reply("us-east-1", DescribeTasksRequest.builder().tasks("a").build());

    assertThat(ecs.events().all())
        .filteredOn(event -> event.kind() == Event.Kind.CALL)
        .extracting(event -> event.resource() + " " + event.text())
        .containsExactly(
            "CreateCluster 200",
            "RegisterTaskDefinition 200",
            "RegisterContainerInstance 200",
            "RunTask 200",
            "DescribeTasks 400 ThrottlingException: Rate exceeded; by the fault throttling"
                + " operation=DescribeTasks");
  }

  @Test
  void matching_everything_hasTheReadsWithWhatTheyAskFor() {
    Task task = scenario(ecs);
    ecs.reply("us-east-1", DescribeTasksRequest.builder().tasks("a", "b", "c", "d").build());

    assertThat(ecs.events().matching(EventFilter.everything().kinds(Event.Kind.READ)))
        .extracting(event -> event.resource() + " " + event.text())
        .containsExactly(
            "DescribeTasks 200 tasks=" + task.taskArn(),
            "DescribeTasks 200 tasks=a,b,c,… (4), failures: 4 x MISSING");
    assertThat(ecs.events().matching(EventFilter.everything()))
        .hasSize(ecs.events().all().size() + 2)
        .isSortedAccordingTo(Comparator.comparingLong(Event::sequence));
    assertThat(ecs.events().toString()).doesNotContain("READ");
  }

  @Test
  void matching_manyReads_pushOutNoOtherEvent() {
    Ecs small = new Ecs(Engines.of(Setup.ofDefaults().eventCapacity(3)));
    small.worker();
    for (int i = 0; i < 9; i++) {
      small.reply("us-east-1", DescribeTasksRequest.builder().tasks("a").build());
    }

    assertThat(small.events().all()).isNotEmpty();
    assertThat(small.events().dropped()).isZero();
    assertThat(small.events().matching(EventFilter.everything().kinds(Event.Kind.READ))).hasSize(3);
  }

  @Test
  void matching_filters_pickWhatPassesAll() {
    Task task = scenario(ecs);
    EventFilter filter =
        EventFilter.changes()
            .kinds(Event.Kind.TASK)
            .resource(task.taskArn())
            .from(task.startedAt().plusSeconds(10));

    assertThat(ecs.events().matching(filter)).hasSize(3);
    long seen = ecs.events().matching(filter).get(0).sequence();
    assertThat(ecs.events().matching(filter.since(seen))).hasSize(2);
    assertThat(ecs.events().matching(filter.resource("other"))).isEmpty();
  }

  @Test
  void all_runTaskWithFailures_countsThemByReason() {
    ecs.worker();
    ecs.instance(512, 4096);
    ecs.run(request -> request.count(5));

    assertThat(ecs.events().all())
        .extracting(Event::text)
        .contains("200, failures: 3 x RESOURCE:CPU");
  }

  @Test
  void all_faults_tellWhenTheyBeginStrikeAndEnd() {
    ecs.faults()
        .inject(Fault.containerExit(3).family("worker"), When.during(Duration.ofMinutes(1)));
    scenario(ecs);
    ecs.advance(60);

    assertThat(ecs.events().all())
        .filteredOn(event -> event.kind() == Event.Kind.FAULT)
        .extracting(Event::text)
        .containsExactly(
            "injected: container-exit code=3 family=worker lasting=PT1M",
            "injected: container-exit code=3 after=PT10S",
            "struck by container-exit code=3 family=worker lasting=PT1M",
            "struck by container-exit code=3 after=PT10S",
            "ended: container-exit code=3 family=worker lasting=PT1M");
  }

  @Test
  void eventBridge_taskStateChange_hasEnvelopeAndDetail() {
    Task task = scenario(ecs);

    JsonNode last = JsonNode.parser().parse(ecs.events().eventBridge().get(5));

    assertThat(text(last, "detail-type")).isEqualTo("ECS Task State Change");
    assertThat(text(last, "source")).isEqualTo("aws.ecs");
    assertThat(text(last, "account")).isEqualTo("123456789012");
    assertThat(text(last, "region")).isEqualTo("us-east-1");
    assertThat(text(last, "id")).hasSize(36);
    assertThat(last.field("resources").orElseThrow().asArray())
        .extracting(JsonNode::text)
        .containsExactly(task.taskArn());
    JsonNode detail = last.field("detail").orElseThrow();
    assertThat(text(detail, "lastStatus")).isEqualTo("STOPPED");
    assertThat(text(detail, "desiredStatus")).isEqualTo("STOPPED");
    assertThat(text(detail, "stopCode")).isEqualTo("EssentialContainerExited");
    assertThat(text(detail, "stoppedAt")).isEqualTo(text(last, "time"));
    assertThat(text(detail, "group")).isEqualTo("family:worker");
    assertThat(detail.field("tags")).isEmpty();
    JsonNode container = detail.field("containers").orElseThrow().asArray().get(0);
    assertThat(container.field("exitCode").orElseThrow().asNumber()).isEqualTo("3");
  }

  @Test
  void eventBridge_instance_tellsItsChanges() {
    ContainerInstance instance = ecs.instance(1024, 1024);
    ecs.faults().inject(Fault.agentLost(instance.containerInstanceArn()));

    assertThat(ecs.events().eventBridge())
        .hasSize(2)
        .allSatisfy(json -> assertThat(json).contains("\"ECS Container Instance State Change\""));
    JsonNode lost = JsonNode.parser().parse(ecs.events().eventBridge().get(1));
    assertThat(lost.field("detail").orElseThrow().field("agentConnected").orElseThrow().asBoolean())
        .isFalse();
  }

  @Test
  void toString_secrets_areNotInIt() {
    ecs.worker();
    ecs.instance(2048, 4096);
    ContainerOverride secret =
        ContainerOverride.builder()
            .name("worker")
            .environment(KeyValuePair.builder().name("K").value("secret-of-mine").build())
            .build();
    ecs.reply(
        "us-east-1",
        RunTaskRequest.builder()
            .taskDefinition("worker")
            .clientToken("token-of-mine")
            .tags(Tag.builder().key("k").value("tag-of-mine").build())
            .overrides(TaskOverride.builder().containerOverrides(secret).build())
            .build());
    ecs.settle();

    assertThat(ecs.events().toString()).contains("RUNNING").doesNotContain("of-mine");
  }

  private static String text(JsonNode node, String name) {
    return node.field(name).orElseThrow().text();
  }

  /** One task that exits with 3 after ten seconds. */
  private static Task scenario(Ecs world) {
    world.faults().inject(Fault.containerExit(3).after(Duration.ofSeconds(10)));
    world.worker();
    world.instance(2048, 4096);
    Task task = world.run(request -> {}).tasks().get(0);
    world.settle();
    return world.task(task.taskArn());
  }
}
