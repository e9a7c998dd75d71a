package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.simulator.junit.SimulatedEcs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The code of the page on commands does what the page says. */
@SimulatedEcs
class CommandsPageTest {
  private final CommandsPage page = new CommandsPage();
  private Ecs ecs;

  @BeforeEach
  void prepare(EcsClient client) {
    ecs = Ecs.using(client);
    must(cluster("prod").create().build());
    must(
        cluster("prod")
            .registerContainerInstance()
            .totalResources(Resource.cpu(16_384), Resource.memory(32_768))
            .build());
    for (String name : List.of("worker", "web")) {
      for (int revision = 1; revision <= 42; revision++) {
        must(family(name).register(containerDefinition("app", "repo/" + name).memory(64)).build());
      }
    }
    must(cluster("prod").service("web").create("web:42", 1).build());
  }

  @Test
  void value_described_isACommandLineAndJson() {
    assertThat(page.value().count()).hasValue(5);
    assertThat(page.log().get(0)).startsWith("aws ecs run-task").contains("--count 3");
    assertThat(page.log().get(1)).contains("\"count\": 3");
  }

  @Test
  void broken_twoRules_tellsBothAtOnce() {
    page.broken();

    assertThat(page.log()).hasSize(2).allMatch(message -> message.contains("; allowed "));
  }

  @Test
  void result_serviceThatIsThere_hasItsCount() {
    page.result(ecs);

    assertThat(page.log().get(0)).matches("\\d run");
    assertThat(page.exception(ecs).name()).isEqualTo("web");
  }

  @Test
  void batch_ofThree_isComplete() {
    page.batch(ecs);

    assertThat(page.log()).hasSize(4).endsWith("all");
  }

  @Test
  void batches_ofManyTasks_describesThemAll() {
    List<String> arns =
        Stream.generate(() -> must(cluster("prod").runTask("worker:7").count(10).build()))
            .limit(12)
            .flatMap(batch -> batch.succeeded().stream())
            .map(task -> task.ref().text())
            .toList();

    page.batches(ecs, arns);

    assertThat(page.log()).containsExactly("120 described", "120 complete");
  }

  @Test
  void pages_ofTasks_areReadInThreeWays() {
    must(cluster("prod").runTask("worker:7").count(3).build());

    page.pages(ecs);

    assertThat(page.log()).filteredOn(line -> line.endsWith("in one list")).hasSize(1);
    assertThat(page.log()).filteredOn(line -> line.startsWith("Task[")).hasSizeGreaterThan(2);
  }

  @Test
  void json_read_isTheCommandOfWords() {
    assertThat(page.json()).isEqualTo(cluster("prod").runTask("worker:7").count(3).build());
  }

  @Test
  void revise_image_changesNothingElse() {
    var next = page.revise(ecs);

    assertThat(next.containerDefinitions().get(0).image()).contains("repo/web:1.4.2");
    assertThat(next.containerDefinitions().get(0).memory()).hasValue(64);
  }

  @Test
  void customize_member_isSent() {
    assertThat(page.customize().toSdk().referenceId()).isEqualTo("import-42");
  }

  @Test
  void request_ofTheSdk_isExecuted() {
    page.anyRequest(ecs);

    assertThat(page.log()).containsExactly("[]");
  }

  @Test
  void relax_rule_letsItPass() {
    assertThat(page.relax(ecs)).isNotNull();
    assertThat(page.interceptor().executionInterceptors()).hasSize(1);
  }

  @Test
  void advice_commandThatIsAdvisedAgainst_tells() {
    page.advice(ecs).execute(cluster("prod").task("a1").stop("x".repeat(256)));

    assertThat(page.log()).singleElement().asString().contains("NM-8");
  }

  @Test
  void policy_ofCommands_namesTheirActions() {
    assertThat(page.policy())
        .contains("ecs:UpdateService", "ecs:DescribeServices", "ecs:UpdateTaskProtection");
  }

  private <R> R must(EcsCommand<R> command) {
    return ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }
}
