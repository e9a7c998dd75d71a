package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.call.ServiceError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

class RunTaskTest {
  private final Ecs ecs = new Ecs();

  @Test
  void runTask_roomForTwoOfFive_startsTwoAndNamesTheResourceThreeTimes() {
    ecs.worker();
    ContainerInstance instance = ecs.instance(512, 4096);

    RunTaskResponse response = ecs.run(request -> request.count(5));

    assertThat(response.tasks()).hasSize(2);
    assertThat(response.failures())
        .hasSize(3)
        .allSatisfy(failure -> assertThat(failure.reason()).isEqualTo("RESOURCE:CPU"))
        .extracting(Failure::arn)
        .containsOnly(instance.containerInstanceArn());
  }

  @Test
  void runTask_memoryShort_namesMemory() {
    ecs.worker();
    ecs.instance(4096, 511);

    assertThat(ecs.run(request -> {}).failures())
        .extracting(Failure::reason)
        .containsExactly("RESOURCE:MEMORY");
  }

  @Test
  void runTask_hostPortTaken_namesPorts() {
    ecs.define(
        "web",
        definition ->
            definition.containerDefinitions(
                Ecs.container("web")
                    .portMappings(PortMapping.builder().containerPort(80).hostPort(8080).build())
                    .build()));
    ecs.instance(4096, 4096);

    RunTaskResponse response = ecs.run(request -> request.taskDefinition("web").count(2));

    assertThat(response.tasks()).hasSize(1);
    assertThat(response.failures()).extracting(Failure::reason).containsExactly("RESOURCE:PORTS");
  }

  @Test
  void runTask_noInstance_isRefused() {
    ecs.worker();

    assertThat(ecs.refused(RunTaskRequest.builder().taskDefinition("worker").build()).message())
        .isEqualTo("No Container Instances were found in your cluster.");
  }

  @Test
  void runTask_fargate_needsNoInstance() {
    Task task = ecs.runOnFargate(request -> {}).tasks().get(0);

    assertThat(task.lastStatus()).isEqualTo("PROVISIONING");
    assertThat(task.containerInstanceArn()).isNull();
  }

  @Test
  void runTask_stoppedTask_givesItsResourcesBack() {
    ecs.worker();
    ContainerInstance instance = ecs.instance(512, 1024);
    List<Resource> before = instance.remainingResources();
    Task task = ecs.running();
    assertThat(remaining(instance)).isNotEqualTo(before);

    ecs.call(StopTaskResponse.class, StopTaskRequest.builder().task(task.taskArn()).build());
    ecs.settle();

    assertThat(remaining(instance)).isEqualTo(before);
  }

  private List<Resource> remaining(ContainerInstance instance) {
    return ecs.call(
            DescribeContainerInstancesResponse.class,
            DescribeContainerInstancesRequest.builder()
                .containerInstances(instance.containerInstanceArn())
                .build())
        .containerInstances()
        .get(0)
        .remainingResources();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11, -1})
  void runTask_countOutOfRange_isRefusedNamingTheRange(int count) {
    ServiceError error =
        ecs.refused(RunTaskRequest.builder().taskDefinition("worker").count(count).build());

    assertThat(error.code()).isEqualTo("InvalidParameterException");
    assertThat(error.message()).isEqualTo("count must be between 1 and 10, not " + count + ".");
  }

  @Test
  void runTask_sameTokenSameRequest_answersWithTheFirstTasks() {
    ecs.worker();
    ecs.instance(2048, 4096);

    RunTaskResponse first = ecs.run(request -> request.clientToken("once"));
    RunTaskResponse again = ecs.run(request -> request.clientToken("once"));

    assertThat(again.tasks()).extracting(Task::taskArn).isEqualTo(List.of(arn(first)));
    assertThat(ecs.run(request -> {}).tasks()).extracting(Task::taskArn).isNotEqualTo(arn(first));
  }

  @Test
  void runTask_sameTokenOtherRequest_isAConflictNamingTheTasks() {
    ecs.worker();
    ecs.instance(2048, 4096);
    RunTaskResponse first = ecs.run(request -> request.clientToken("once"));

    ServiceError error =
        ecs.refused(
            RunTaskRequest.builder().taskDefinition("worker").clientToken("once").count(2).build());

    assertThat(error.code()).isEqualTo("ConflictException");
    assertThat(error.members()).containsEntry("resourceIds", List.of(arn(first)));
  }

  @Test
  void runTask_unknownCluster_isRefused() {
    assertThat(
            ecs.refused(RunTaskRequest.builder().cluster("none").taskDefinition("worker").build())
                .code())
        .isEqualTo("ClusterNotFoundException");
  }

  @Test
  void runTask_sameSeed_givesTheSameIds() {
    assertThat(firstTask(new Ecs(7))).isEqualTo(firstTask(new Ecs(7)));
    assertThat(firstTask(new Ecs(7))).isNotEqualTo(firstTask(new Ecs(8)));
  }

  private static Task firstTask(Ecs world) {
    world.worker();
    world.instance(2048, 4096);
    return world.running();
  }

  private static String arn(RunTaskResponse response) {
    return response.tasks().get(0).taskArn();
  }
}
