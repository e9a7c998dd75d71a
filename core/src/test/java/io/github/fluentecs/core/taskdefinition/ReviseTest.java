package io.github.fluentecs.core.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;

class ReviseTest {
  private static final String KNOWN =
      """
      "taskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7",
      "family": "web", "revision": 7, "status": "ACTIVE", "requiresAttributes": [{"name": "a"}],
      "containerDefinitions": [{"name": "app", "image": "app:1", "memory": 64, "cpu": 0%s}]
      """;

  private static StubEcs answering(String inContainer, String besides) {
    String body = "{\"taskDefinition\": {" + KNOWN.formatted(inContainer) + besides + "}";
    return StubEcs.answering(request -> Answer.ok(body + ", \"tags\": []}"));
  }

  private static DescribeTaskDefinition get(String family) {
    return DescribeTaskDefinition.builder(TaskDefinitionRef.of(family)).withTags().build();
  }

  @Test
  void revise_newImage_registersTheRestAsItWas() {
    try (EcsSimulator simulator = EcsSimulator.create()) {
      Ecs ecs = Ecs.using(simulator.client());
      ContainerDefinition app = ContainerDefinition.of("app", "app:1").memory(64);
      ContainerDefinition log =
          app.toBuilder().name("log").image("log:1").portMapping(PortMapping.of(80)).build();
      RegisterTaskDefinition first =
          RegisterTaskDefinition.builder("web", List.of(app, log))
              .volume(Volume.of("data"))
              .tag("team", "blue")
              .build();
      ecs.execute(first).getOrElseThrow(EcsFailure::toException);

      TaskDefinition before = ecs.execute(get("web")).get();

      RegisterTaskDefinition revision = before.revise().image("log", "log:2").build();
      ecs.execute(revision).getOrElseThrow(EcsFailure::toException);
      TaskDefinition after = ecs.execute(get("web")).get();

      assertThat(after.revision()).isEqualTo(2);
      assertThat(after.containerDefinitions().get(1).image()).isEqualTo("log:2");
      assertThat(after.revise().image("log", "log:1").build()).isEqualTo(before.revise().build());
      assertThat(revision.advice()).extracting(Violation::rule).doesNotContain("LossyCopy/unknown");
    }
  }

  @Test
  void revise_membersOnlyOfAnswers_areDropped() {
    TaskDefinition web = Ecs.using(answering("", "").client()).execute(get("web")).get();

    assertThat(web.revise().build())
        .isEqualTo(
            RegisterTaskDefinition.builder(
                    "web", List.of(ContainerDefinition.of("app", "app:1").memory(64).cpu(0)))
                .build());
  }

  @Test
  void revise_memberThatTheSdkDoesNotKnow_isRefusedWithItsPath() {
    StubEcs stub = answering(", \"newer\": 1, \"empty\": []", ", \"another\": {\"a\": true}");

    for (TaskDefinition web :
        List.of(
            Ecs.using(stub.client()).execute(get("web")).get(),
            EcsAsync.using(stub.asyncClient()).execute(get("web")).join().get())) {
      RegisterTaskDefinition revision = web.revise().image("app", "app:2").build();

      assertThat(revision.violations())
          .singleElement()
          .satisfies(
              violation -> {
                assertThat(violation.rule()).isEqualTo("LossyCopy");
                assertThat(violation.given())
                    .isEqualTo(
                        "a copy without taskDefinition.containerDefinitions[0].newer,"
                            + " taskDefinition.another");
              });
    }
  }

  @Test
  void revise_lossyCopyRelaxed_isSent() {
    StubEcs stub = answering(", \"newer\": 1", "");
    Ecs ecs = Ecs.using(stub.client()).withRules(RuleBook.standard().relaxing("LossyCopy"));
    RegisterTaskDefinition revision = ecs.execute(get("web")).get().revise().build();

    assertThat(ecs.execute(revision).isRight()).isTrue();
    assertThat(stub.sent()).hasSize(2);
  }

  @Test
  void revise_clientWithoutWire_advisesThatCompletenessIsUnknown() {
    DescribeTaskDefinitionResponse answer =
        DescribeTaskDefinitionResponse.builder()
            .taskDefinition(
                d ->
                    d.family("web")
                        .containerDefinitions(ContainerDefinition.of("app", "a").memory(4).toSdk()))
            .build();
    EcsClient stub =
        new EcsClient() {
          @Override
          public DescribeTaskDefinitionResponse describeTaskDefinition(
              DescribeTaskDefinitionRequest request) {
            return answer;
          }

          @Override
          public String serviceName() {
            return "ecs";
          }

          @Override
          public void close() {}
        };

    RegisterTaskDefinition revision = Ecs.using(stub).execute(get("web")).get().revise().build();

    assertThat(revision.violations()).isEmpty();
    assertThat(revision.advice())
        .filteredOn(advice -> advice.rule().equals("LossyCopy/unknown"))
        .extracting(Violation::given)
        .containsExactly(
            "an answer whose body was not seen and an answer without tags, which were not"
                + " requested");
  }

  @Test
  void revise_containerThatIsNotThere_isRefusedWithTheNames() {
    RegisterTaskDefinition.Builder web =
        RegisterTaskDefinition.builder(
            "web", List.of(ContainerDefinition.of("app", "a"), ContainerDefinition.of("log", "l")));

    assertThatThrownBy(() -> web.image("ap", "a:2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("container: given ap; allowed the containers app, log");
  }

  @Test
  void container_words_changeOneContainer() {
    ContainerDefinition app = ContainerDefinition.of("app", "a").environment("A", "1");
    ContainerDefinition log = ContainerDefinition.of("log", "l");

    RegisterTaskDefinition changed =
        RegisterTaskDefinition.builder("web", List.of(app, log))
            .image("app", "a:2")
            .environment("app", "A", "2")
            .environment("app", "B", "3")
            .command("log", "tail", "-f")
            .build();

    assertThat(changed.containerDefinitions())
        .containsExactly(
            ContainerDefinition.builder("app", "a:2")
                .environment(Map.of("A", "2", "B", "3"))
                .build(),
            log.command("tail", "-f"));
  }
}
