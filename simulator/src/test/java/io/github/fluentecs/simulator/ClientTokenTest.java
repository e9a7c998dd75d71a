package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskSet;

class ClientTokenTest {
  private static final ContainerDefinition MAIN =
      ContainerDefinition.builder().name("main").image("busybox").cpu(128).memory(64).build();

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  @BeforeEach
  void define() {
    ecs.createCluster();
    ecs.registerTaskDefinition(r -> OnFargate.fit(r).family("worker").containerDefinitions(MAIN));
    ecs.createCluster(r -> r.clusterName("prod"));
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private List<Task> run(Consumer<RunTaskRequest.Builder> change) {
    return ecs.runTask(
            r -> change.accept(OnFargate.run(r).taskDefinition("worker").clientToken("token")))
        .tasks();
  }

  private String runOne(Consumer<RunTaskRequest.Builder> change) {
    return run(change).get(0).taskArn();
  }

  @Test
  void runTask_again_givesTheTasksAsTheyAreNow() {
    String first = runOne(r -> {});
    simulator.time().runUntilQuiescent();

    List<Task> again = run(r -> {});

    assertThat(again).extracting(Task::taskArn).containsExactly(first);
    assertThat(again).extracting(Task::lastStatus).containsExactly("RUNNING");
    assertThat(ecs.listTasks().taskArns()).hasSize(1);
  }

  @Test
  void runTask_withoutTokens_isNotTheSame() {
    String first = runOne(r -> r.clientToken(null));

    assertThat(runOne(r -> r.clientToken(null))).isNotEqualTo(first);
  }

  @Test
  void runTask_ofAnotherCase_orAnotherCluster_isAnotherToken() {
    String first = runOne(r -> {});

    assertThat(runOne(r -> r.clientToken("TOKEN"))).isNotEqualTo(first);
    assertThat(runOne(r -> r.cluster("prod"))).isNotEqualTo(first);
  }

  @Test
  void runTask_otherParameters_namesTheTasksOfTheToken() {
    List<String> arns = run(r -> r.count(2)).stream().map(Task::taskArn).toList();

    assertThatThrownBy(() -> run(r -> r.count(3)))
        .isInstanceOfSatisfying(
            ConflictException.class,
            conflict -> assertThat(conflict.resourceIds()).isEqualTo(arns));
  }

  @Test
  void runTask_stoppedTask_isToldInBriefForAnHour() {
    String first = runOne(r -> {});
    simulator.time().runUntilQuiescent();
    ecs.stopTask(r -> r.task(first));
    simulator.time().runUntilQuiescent();

    simulator.time().advance(Duration.ofMinutes(59));
    assertThat(run(r -> {}))
        .containsExactly(
            Task.builder().taskArn(first).lastStatus("STOPPED").desiredStatus("STOPPED").build());

    simulator.time().advance(Duration.ofMinutes(1));
    assertThat(runOne(r -> {})).isNotEqualTo(first);
  }

  @Test
  void runTask_runningTask_holdsItsTokenForADay() {
    String first = runOne(r -> {});

    simulator.time().advance(Duration.ofDays(1).minusSeconds(1));
    assertThat(runOne(r -> {})).isEqualTo(first);
    simulator.time().advance(Duration.ofSeconds(1));

    assertThat(runOne(r -> {})).isNotEqualTo(first);
  }

  @Test
  void runTask_manyTokens_forgetsThoseThatAreOver() {
    String first = runOne(r -> {});
    simulator.time().advance(Duration.ofDays(2));
    for (int i = 0; i < 150; i++) {
      String token = "t" + i;
      runOne(r -> r.clientToken(token));
    }

    assertThat(runOne(r -> r.clientToken("t0"))).isNotEqualTo(first);
    assertThat(ecs.listTasks().taskArns()).hasSize(100);
    assertThat(ecs.listTasks(r -> r.nextToken(ecs.listTasks().nextToken())).taskArns()).hasSize(51);
  }

  private String createService() {
    return ecs.createService(
            r ->
                OnFargate.create(r)
                    .serviceName("web")
                    .taskDefinition("worker")
                    .desiredCount(0)
                    .clientToken("token"))
        .service()
        .deployments()
        .get(0)
        .id();
  }

  @Test
  void createService_again_isTheSameUntilItIsInactive() {
    String first = createService();

    assertThat(createService()).isEqualTo(first);
    ecs.deleteService(r -> r.service("web"));

    assertThat(createService()).isNotEqualTo(first);
  }

  private TaskSet createTaskSet() {
    return ecs.createTaskSet(
            r ->
                OnFargate.create(r)
                    .cluster("default")
                    .service("ext")
                    .taskDefinition("worker")
                    .clientToken("token"))
        .taskSet();
  }

  @Test
  void createTaskSet_again_isTheSameUntilItIsDeleted() {
    ecs.createService(
        r -> r.serviceName("ext").desiredCount(1).deploymentController(c -> c.type("EXTERNAL")));
    String first = createTaskSet().id();

    assertThat(createTaskSet().id()).isEqualTo(first);
    ecs.deleteTaskSet(r -> r.cluster("default").service("ext").taskSet(first));

    assertThat(createTaskSet().id()).isNotEqualTo(first);
  }
}
