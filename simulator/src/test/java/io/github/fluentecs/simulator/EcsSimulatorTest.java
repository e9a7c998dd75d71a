package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fluentecs.simulator.admin.Runs;
import io.github.fluentecs.simulator.limit.RateCategory;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Task;

class EcsSimulatorTest {
  private static final ContainerDefinition MAIN =
      ContainerDefinition.builder().name("main").image("busybox").build();

  private final EcsSimulator simulator = EcsSimulator.create();

  @Test
  void client_runTask_runsOnVirtualTime() {
    try (var ecs = simulator.client()) {
      ecs.createCluster(request -> request.clusterName("prod"));
      ecs.registerTaskDefinition(
          request ->
              request
                  .family("worker")
                  .networkMode("awsvpc")
                  .requiresCompatibilitiesWithStrings("FARGATE")
                  .cpu("256")
                  .memory("512")
                  .containerDefinitions(MAIN));
      Task started =
          ecs.runTask(
                  request ->
                      request
                          .cluster("prod")
                          .taskDefinition("worker")
                          .launchType("FARGATE")
                          .networkConfiguration(
                              network -> network.awsvpcConfiguration(vpc -> vpc.subnets("s-1"))))
              .tasks()
              .get(0);

      simulator.time().advance(Duration.ofMinutes(5));

      Task later =
          ecs.describeTasks(request -> request.cluster("prod").tasks(started.taskArn()))
              .tasks()
              .get(0);
      assertThat(started.lastStatus()).isEqualTo("PROVISIONING");
      assertThat(later.lastStatus()).isEqualTo("RUNNING");
    }
  }

  @Test
  void asyncClient_call_isAnsweredBeforeTheFutureIsReturned() {
    try (var ecs = simulator.asyncClient()) {
      assertThat(ecs.createCluster(request -> request.clusterName("prod")))
          .isCompletedWithValueMatching(answer -> answer.cluster().clusterName().equals("prod"));
    }
  }

  @Test
  void client_ofAnotherRegion_seesAnotherWorld() {
    try (var ireland = simulator.client(builder -> builder.region(Region.EU_WEST_1));
        var virginia = simulator.client()) {
      String arn =
          ireland.createCluster(request -> request.clusterName("prod")).cluster().clusterArn();

      assertThat(arn).isEqualTo("arn:aws:ecs:eu-west-1:123456789012:cluster/prod");
      assertThatThrownBy(() -> virginia.listTasks(request -> request.cluster("prod")))
          .isInstanceOf(ClusterNotFoundException.class);
    }
  }

  @Test
  void clients_ofOneSimulator_shareItsWorld() {
    try (var sync = simulator.client();
        var async = simulator.asyncClient()) {
      sync.createCluster(request -> request.clusterName("prod"));

      assertThat(async.listTasks(request -> request.cluster("prod")).join().taskArns()).isEmpty();
    }
  }

  @Test
  void create_withSetup_hasItsAccountAndRegion() {
    var setup = Setup.ofDefaults().account("999988887777").region("eu-west-1");
    EcsSimulator other = EcsSimulator.create(setup);

    try (var own = other.client();
        var stranger = other.client(builder -> builder.region(Region.US_WEST_2))) {
      String arn = "arn:aws:ecs:eu-west-1:999988887777:cluster/prod";
      assertThat(own.createCluster(request -> request.clusterName("prod")).cluster().clusterArn())
          .isEqualTo(arn);
      assertThat(stranger.listClusters().clusterArns()).containsExactly(arn);
    }
  }

  @Test
  void create_withRateLimits_keepsThemOverAReset() {
    var limits = RateLimits.off().with(RateCategory.CLUSTER_READ, new RateLimits.Bucket(1, 1));
    EcsSimulator other = EcsSimulator.create(Setup.ofDefaults().rateLimits(limits));
    other.reset();

    try (var ecs = other.client(Runs::withoutRetries)) {
      ecs.listClusters();
      assertThatThrownBy(ecs::listClusters).hasMessageContaining("Rate exceeded");
    }
  }

  @Test
  void follow_inProcessAndOverHttp_bothSeeTimePass() {
    try (var world = EcsSimulator.create();
        var server = world.startHttp(0);
        var inside = world.client();
        var outside = SimulatorServerTest.client(server.endpoint())) {
      Runs.oneTask(inside);
      world.time().follow(1_000);

      await().until(() -> status(inside).equals("RUNNING"));
      assertThat(status(outside)).isEqualTo("RUNNING");
    }
  }

  @Test
  void close_whileServingAndFollowing_endsBoth() {
    EcsSimulator world = EcsSimulator.create();
    SimulatorServer server = world.startHttp(0);
    world.time().follow(1);

    world.close();

    assertThat(world.time().speed()).isZero();
    assertThatThrownBy(() -> connect(server.endpoint())).isInstanceOf(IOException.class);
  }

  private static void connect(URI endpoint) throws IOException {
    new Socket(endpoint.getHost(), endpoint.getPort()).close();
  }

  private static String status(EcsClient ecs) {
    var arns = ecs.listTasks().taskArns();
    return ecs.describeTasks(request -> request.tasks(arns)).tasks().get(0).lastStatus();
  }
}
