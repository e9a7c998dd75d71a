package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
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
}
