package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.SortOrder;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

class TaskDefinitionTest {
  private static final ContainerDefinition MAIN =
      ContainerDefinition.builder().name("main").image("busybox").cpu(128).memory(64).build();
  private static final Tag OWNER = Tag.builder().key("owner").value("me").build();

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  @BeforeEach
  void createCluster() {
    ecs.createCluster();
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private TaskDefinition register(String family) {
    return ecs.registerTaskDefinition(
            r -> OnFargate.fit(r).family(family).containerDefinitions(MAIN).tags(OWNER))
        .taskDefinition();
  }

  private TaskDefinition deregister(String reference) {
    return ecs.deregisterTaskDefinition(r -> r.taskDefinition(reference)).taskDefinition();
  }

  private TaskDefinition describe(String reference) {
    return ecs.describeTaskDefinition(r -> r.taskDefinition(reference)).taskDefinition();
  }

  @Test
  void describe_family_isItsNewestActiveRevision() {
    register("worker");
    register("worker");
    register("worker");
    deregister("worker:3");

    assertThat(describe("worker").revision()).isEqualTo(2);
    assertThat(describe("worker:1").revision()).isEqualTo(1);
    assertThat(describe(describe("worker").taskDefinitionArn()).revision()).isEqualTo(2);
  }

  @Test
  void describe_inactiveRevision_stillTellsWhatItWas() {
    TaskDefinition registered = register("worker");
    simulator.time().advance(Duration.ofMinutes(5));
    deregister("worker:1");

    TaskDefinition described = describe("worker:1");

    assertThat(described.status()).isEqualTo(TaskDefinitionStatus.INACTIVE);
    assertThat(described.containerDefinitions()).isEqualTo(registered.containerDefinitions());
    assertThat(Duration.between(described.registeredAt(), described.deregisteredAt()))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void describe_includeTags_showsThem() {
    register("worker");

    DescribeTaskDefinitionResponse with =
        ecs.describeTaskDefinition(
            r -> r.taskDefinition("worker").include(TaskDefinitionField.TAGS));

    assertThat(with.tags()).containsExactly(OWNER);
    assertThat(ecs.describeTaskDefinition(r -> r.taskDefinition("worker")).tags()).isEmpty();
  }

  @Test
  void describe_unknownOrOfAnotherAccount_isRefused() {
    String arn = register("worker").taskDefinitionArn();

    for (String reference :
        List.of("none", "worker:2", "worker:x", arn.replace("123456789012", "999999999999"))) {
      assertThatThrownBy(() -> describe(reference))
          .isInstanceOf(ClientException.class)
          .hasMessageContaining("Unable to describe task definition.");
    }
  }

  @Test
  void deregister_whatRuns_goesOnButNothingNewStarts() {
    register("worker");
    ecs.createService(
        r -> OnFargate.create(r).serviceName("web").taskDefinition("worker").desiredCount(1));
    simulator.time().runUntilQuiescent();

    deregister("worker:1");
    ecs.updateService(r -> r.service("web").desiredCount(2));
    simulator.time().runUntilQuiescent();

    assertThat(ecs.describeServices(r -> r.services("web")).services().get(0).runningCount())
        .isEqualTo(2);
    assertThatThrownBy(() -> ecs.runTask(r -> OnFargate.run(r).taskDefinition("worker:1")))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("TaskDefinition is inactive");
    assertThatThrownBy(() -> ecs.updateService(r -> r.service("web").taskDefinition("worker:1")))
        .isInstanceOf(ClientException.class);
  }

  @Test
  void deregister_withoutRevision_isRefused() {
    register("worker");

    assertThatThrownBy(() -> deregister("worker"))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("Revision is missing");
    assertThatThrownBy(() -> deregister("worker:7"))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void deregister_twice_keepsTheFirstInstant() {
    register("worker");
    TaskDefinition first = deregister("worker:1");
    simulator.time().advance(Duration.ofMinutes(1));

    assertThat(deregister("worker:1")).isEqualTo(first);
  }

  @Test
  void list_default_isActiveOnesByFamilyAndRevision() {
    IntStream.range(0, 11).forEach(i -> register("b"));
    register("a-1");
    register("a");
    deregister("b:2");

    assertThat(names(ecs.listTaskDefinitions()))
        .containsExactly(
            "a:1", "a-1:1", "b:1", "b:3", "b:4", "b:5", "b:6", "b:7", "b:8", "b:9", "b:10", "b:11");
    assertThat(names(ecs.listTaskDefinitions(r -> r.status(TaskDefinitionStatus.INACTIVE))))
        .containsExactly("b:2");
    assertThat(names(ecs.listTaskDefinitions(r -> r.familyPrefix("a")))).containsExactly("a:1");
  }

  @Test
  void list_descending_pagesFromTheNewest() {
    IntStream.range(0, 5).forEach(i -> register("a"));
    IntStream.range(0, 2).forEach(i -> register("b"));

    List<String> seen = new ArrayList<>();
    ecs.listTaskDefinitionsPaginator(r -> r.sort(SortOrder.DESC).maxResults(3))
        .forEach(page -> seen.addAll(names(page)));

    assertThat(seen).containsExactly("b:2", "b:1", "a:5", "a:4", "a:3", "a:2", "a:1");
  }

  @Test
  void list_tokenOfAnotherQueryOrBroken_isRefused() {
    IntStream.range(0, 3).forEach(i -> register("a"));
    String token = ecs.listTaskDefinitions(r -> r.maxResults(1)).nextToken();

    assertThat(names(ecs.listTaskDefinitions(r -> r.nextToken(token))))
        .containsExactly("a:2", "a:3");
    for (String sort : List.of("ASC", "DESC")) {
      assertThatThrownBy(() -> ecs.listTaskDefinitions(r -> r.sort(sort).nextToken(token)))
          .isInstanceOf(InvalidParameterException.class)
          .hasMessageContaining("nextToken");
    }
    for (String broken : List.of("", "x", token + "A", token.substring(1), "#")) {
      assertThatThrownBy(() -> ecs.listTaskDefinitions(r -> r.nextToken(broken)))
          .isInstanceOf(InvalidParameterException.class)
          .hasMessageContaining("nextToken");
    }
  }

  @Test
  void listFamilies_byPrefixAndStatus() {
    register("web");
    register("web-old");
    register("worker");
    deregister("web-old:1");

    assertThat(ecs.listTaskDefinitionFamilies().families())
        .containsExactly("web", "web-old", "worker");
    assertThat(
            ecs.listTaskDefinitionFamilies(r -> r.familyPrefix("web").status("ACTIVE")).families())
        .containsExactly("web");
    assertThat(ecs.listTaskDefinitionFamilies(r -> r.status("INACTIVE")).families())
        .containsExactly("web-old");
  }

  @Test
  void delete_activeOnesAndUnknownOnes_areFailures() {
    register("worker");
    register("worker");
    deregister("worker:1");

    DeleteTaskDefinitionsResponse response =
        ecs.deleteTaskDefinitions(r -> r.taskDefinitions("worker:1", "worker:2", "none:1"));

    assertThat(response.taskDefinitions())
        .extracting(TaskDefinition::status)
        .containsExactly(TaskDefinitionStatus.DELETE_IN_PROGRESS);
    assertThat(response.failures()).extracting(Failure::arn).containsExactly("worker:2", "none:1");
    assertThatThrownBy(() -> ecs.deleteTaskDefinitions(r -> r.taskDefinitions("worker")))
        .isInstanceOf(InvalidParameterException.class);
  }

  @Test
  void delete_whileATaskNeedsIt_staysUntilTheTaskIsOver() {
    register("worker");
    String task =
        ecs.runTask(r -> OnFargate.run(r).taskDefinition("worker")).tasks().get(0).taskArn();
    simulator.time().runUntilQuiescent();
    deregister("worker:1");
    ecs.deleteTaskDefinitions(r -> r.taskDefinitions("worker:1"));

    simulator.time().advance(Duration.ofHours(5));
    assertThat(describe("worker:1").status()).isEqualTo(TaskDefinitionStatus.DELETE_IN_PROGRESS);
    ecs.stopTask(r -> r.task(task));
    simulator.time().advance(Duration.ofHours(2));

    assertThatThrownBy(() -> describe("worker:1")).isInstanceOf(ClientException.class);
    assertThat(ecs.listTaskDefinitionFamilies().families()).isEmpty();
    assertThat(register("worker").revision()).isEqualTo(2);
  }

  private static List<String> names(ListTaskDefinitionsResponse page) {
    return page.taskDefinitionArns().stream()
        .map(arn -> arn.substring(arn.indexOf('/') + 1))
        .toList();
  }
}
