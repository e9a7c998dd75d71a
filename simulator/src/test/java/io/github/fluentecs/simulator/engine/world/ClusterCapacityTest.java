package io.github.fluentecs.simulator.engine.world;

import static io.github.fluentecs.simulator.engine.world.Providers.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.call.ServiceError;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;

class ClusterCapacityTest {
  private final Ecs ecs = new Ecs();
  private final Providers providers = new Providers(ecs);

  @Test
  void put_providers_replacesBothListsAndTakesItsTime() {
    providers.cluster("prod", cluster -> cluster.capacityProviders("FARGATE"));

    Cluster changed =
        ecs.call(
                PutClusterCapacityProvidersResponse.class,
                Providers.putRequest("prod", "FARGATE", "FARGATE_SPOT"))
            .cluster();

    assertThat(changed.capacityProviders()).containsExactly("FARGATE", "FARGATE_SPOT");
    assertThat(changed.defaultCapacityProviderStrategy()).hasSize(2);
    assertThat(changed.attachmentsStatus()).isEqualTo("UPDATE_IN_PROGRESS");
    ecs.settle();
    assertThat(providers.describeCluster("prod", "ATTACHMENTS").attachmentsStatus())
        .isEqualTo("UPDATE_COMPLETE");
  }

  @Test
  void put_whileAttachmentsChange_isRefusedAsAreDeletionAndSettings() {
    providers.cluster("prod", cluster -> {});
    PutClusterCapacityProvidersRequest put = Providers.putRequest("prod", "FARGATE");
    ecs.call(PutClusterCapacityProvidersResponse.class, put);

    assertThat(
            List.of(
                ecs.refused(put).code(),
                ecs.refused(DeleteClusterRequest.builder().cluster("prod").build()).code(),
                ecs.refused(
                        UpdateClusterSettingsRequest.builder()
                            .cluster("prod")
                            .settings(
                                List.of(
                                    software.amazon.awssdk.services.ecs.model.ClusterSetting
                                        .builder()
                                        .name("containerInsights")
                                        .value("enabled")
                                        .build()))
                            .build())
                    .code()))
        .containsOnly("UpdateInProgressException");

    ecs.settle();
    assertThat(ecs.call(PutClusterCapacityProvidersResponse.class, put)).isNotNull();
  }

  @Test
  void put_unsetList_isRefusedButAnEmptyOneIsNot() {
    providers.cluster("prod", cluster -> cluster.capacityProviders("FARGATE"));
    PutClusterCapacityProvidersRequest.Builder put =
        PutClusterCapacityProvidersRequest.builder().cluster("prod");

    assertThat(ecs.refused(put.build()).message()).isEqualTo("capacityProviders cannot be empty.");
    assertThat(ecs.refused(put.capacityProviders(List.of()).build()).message())
        .isEqualTo("defaultCapacityProviderStrategy cannot be empty.");
    assertThat(
            ecs.call(
                    PutClusterCapacityProvidersResponse.class,
                    put.defaultCapacityProviderStrategy(List.of()).build())
                .cluster()
                .capacityProviders())
        .isEmpty();
  }

  @Test
  void put_withoutAProviderThatIsUsed_isRefusedUntilItsTasksEnd() {
    providers.cluster("default", cluster -> {});
    providers.put("default", "FARGATE", "FARGATE_SPOT");
    String task =
        runOn(request -> request.capacityProviderStrategy(item("FARGATE_SPOT", 0, 1)))
            .tasks()
            .get(0)
            .taskArn();
    PutClusterCapacityProvidersRequest put = Providers.putRequest("default", "FARGATE");

    assertThat(ecs.refused(put))
        .isEqualTo(
            new ServiceError(
                "ResourceInUseException",
                400,
                "The specified capacity provider is in use and cannot be removed."));

    ecs.call(StopTaskResponse.class, StopTaskRequest.builder().task(task).build());
    ecs.settle();
    assertThat(ecs.call(PutClusterCapacityProvidersResponse.class, put)).isNotNull();
  }

  @Test
  void put_unknownOrInactiveProvider_isRefused() {
    providers.cluster("prod", cluster -> {});

    assertThat(ecs.refused(Providers.putRequest("prod", "gone")).message())
        .isEqualTo("The specified capacity provider does not exist.");
  }

  @Test
  void put_moreThanTwentyProviders_isRefused() {
    providers.cluster("prod", cluster -> {});
    List<String> names = IntStream.range(0, 21).mapToObj(i -> "group" + i).toList();
    names.forEach(name -> providers.create(name, ManagedScalingStatus.DISABLED));

    assertThat(
            ecs.refused(
                    PutClusterCapacityProvidersRequest.builder()
                        .cluster("prod")
                        .capacityProviders(names)
                        .defaultCapacityProviderStrategy(List.of())
                        .build())
                .message())
        .isEqualTo("The maximum number of capacity providers per cluster has been exceeded.");
  }

  @Test
  void createCluster_withAScalingGroup_provisionsAndKeepsItForItself() {
    providers.create("group", ManagedScalingStatus.ENABLED);
    CreateClusterRequest.Builder request =
        CreateClusterRequest.builder().clusterName("prod").capacityProviders("group");

    Cluster made = ecs.call(CreateClusterResponse.class, request.build()).cluster();
    assertThat(made.status()).isEqualTo("PROVISIONING");
    assertThat(ecs.refused(Providers.putRequest("prod", "group")).message())
        .isEqualTo("Cluster was not ACTIVE.");

    ecs.settle();
    Cluster active = providers.describeCluster("prod", "ATTACHMENTS");
    assertThat(active.status()).isEqualTo("ACTIVE");
    assertThat(active.attachments()).hasSize(1);
    assertThat(ecs.refused(request.clusterName("other").build()).message())
        .contains("is associated with another cluster");
  }

  @ParameterizedTest
  @CsvSource({
    "FARGATE, 1, 1001, weight must be between 0 and 1000",
    "FARGATE, -1, 1, base must be between 0 and 100000",
    "gone, 0, 1, The specified capacity provider does not exist.",
    "FARGATE_SPOT, 0, 1, The specified capacity provider strategy cannot contain a capacity"
        + " provider that is not associated with the cluster.",
  })
  void runTask_badStrategy_isRefused(String provider, int base, int weight, String message) {
    ecs.worker();
    providers.cluster("default", cluster -> {});
    providers.put("default", "FARGATE");

    ServiceError error = ecs.refused(run(item(provider, base, weight)));

    assertThat(error.code()).isEqualTo("InvalidParameterException");
    assertThat(error.message()).startsWith(message);
  }

  @Test
  void runTask_baseTwiceOrNoWeightOrMixedKinds_isRefused() {
    ecs.worker();
    providers.create("group", ManagedScalingStatus.DISABLED);
    providers.cluster("default", cluster -> {});
    providers.put("default", "FARGATE", "FARGATE_SPOT");

    assertThat(ecs.refused(run(item("FARGATE", 1, 1), item("FARGATE_SPOT", 2, 1))).message())
        .startsWith("Only one capacity provider");
    assertThat(ecs.refused(run(item("FARGATE", 0, 0), item("FARGATE_SPOT", 0, 0))).message())
        .contains("weight");
    assertThat(
            ecs.refused(
                    PutClusterCapacityProvidersRequest.builder()
                        .cluster("default")
                        .capacityProviders("FARGATE", "group")
                        .defaultCapacityProviderStrategy(item("FARGATE", 0, 1), item("group", 0, 1))
                        .build())
                .message())
        .startsWith("A capacity provider strategy cannot contain a mix");
  }

  private static RunTaskRequest run(
      software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem... strategy) {
    return RunTaskRequest.builder()
        .taskDefinition("worker")
        .capacityProviderStrategy(strategy)
        .build();
  }

  /** Runs what fits Fargate, without a launch type. */
  private RunTaskResponse runOn(Consumer<RunTaskRequest.Builder> change) {
    return ecs.runOnFargate(request -> change.accept(request.launchType((LaunchType) null)));
  }

  @Test
  void runTask_strategy_spreadsByBaseAndWeight() {
    providers.cluster("default", cluster -> {});
    providers.put("default", "FARGATE", "FARGATE_SPOT");

    RunTaskResponse response =
        runOn(
            request ->
                request
                    .count(10)
                    .capacityProviderStrategy(item("FARGATE", 2, 1), item("FARGATE_SPOT", 0, 3)));

    assertThat(response.tasks()).hasSize(10).allMatch(t -> t.launchType() == LaunchType.FARGATE);
    assertThat(response.tasks())
        .filteredOn(task -> task.capacityProviderName().equals("FARGATE"))
        .hasSize(4);
  }

  @Test
  void runTask_withoutAny_followsTheDefaultStrategyOfTheCluster() {
    providers.cluster("default", cluster -> {});
    providers.put("default", "FARGATE_SPOT");

    assertThat(runOn(request -> {}).tasks())
        .extracting(Task::capacityProviderName)
        .containsExactly("FARGATE_SPOT");
  }

  @Test
  void runTask_groupThatScales_waitsForAnInstance() {
    groupOf(ManagedScalingStatus.ENABLED);

    Task task = ecs.run(request -> {}).tasks().get(0);
    ecs.settle();
    assertThat(ecs.task(task.taskArn()).lastStatus()).isEqualTo("PROVISIONING");
    assertThat(ecs.task(task.taskArn()).containerInstanceArn()).isNull();

    String instance = ecs.instance(1024, 1024).containerInstanceArn();
    ecs.settle();
    Task placed = ecs.task(task.taskArn());
    assertThat(placed.lastStatus()).isEqualTo("RUNNING");
    assertThat(placed.containerInstanceArn()).isEqualTo(instance);
    assertThat(placed.capacityProviderName()).isEqualTo("group");
    assertThat(placed.launchType()).isEqualTo(LaunchType.EC2);
  }

  @Test
  void runTask_groupThatScalesButNoInstanceComes_failsToStart() {
    groupOf(ManagedScalingStatus.ENABLED);
    Task task = ecs.run(request -> {}).tasks().get(0);

    ecs.time().advance(Duration.ofMinutes(31));

    assertThat(ecs.task(task.taskArn()).lastStatus()).isEqualTo("STOPPED");
    assertThat(ecs.task(task.taskArn()).stoppedReason())
        .isEqualTo("TaskFailedToStart: EMPTY CAPACITY PROVIDER");
  }

  @Test
  void runTask_waitingTask_getsRoomThatComesFree() {
    groupOf(ManagedScalingStatus.ENABLED);
    ecs.instance(256, 512);
    Task first = ecs.run(request -> {}).tasks().get(0);
    Task second = ecs.run(request -> {}).tasks().get(0);
    ecs.settle();
    assertThat(ecs.task(second.taskArn()).lastStatus()).isEqualTo("PROVISIONING");

    ecs.call(StopTaskResponse.class, StopTaskRequest.builder().task(first.taskArn()).build());
    ecs.settle();
    assertThat(ecs.task(second.taskArn()).lastStatus()).isEqualTo("RUNNING");
  }

  @Test
  void runTask_moreWaitingThanAllowed_isRefused() {
    groupOf(ManagedScalingStatus.ENABLED);
    IntStream.range(0, 50).forEach(i -> ecs.run(request -> request.count(10)));

    ServiceError error = ecs.refused(RunTaskRequest.builder().taskDefinition("worker").build());

    assertThat(error.code()).isEqualTo("ClientException");
    assertThat(error.message()).contains("PROVISIONING state: 500");
  }

  @Test
  void runTask_groupThatDoesNotScale_failsAtOnce() {
    groupOf(ManagedScalingStatus.DISABLED);

    assertThat(ecs.run(request -> {}).failures())
        .extracting(software.amazon.awssdk.services.ecs.model.Failure::reason)
        .containsExactly("EMPTY CAPACITY PROVIDER");
  }

  private void groupOf(ManagedScalingStatus scaling) {
    ecs.worker();
    providers.create("group", scaling);
    providers.cluster("default", cluster -> {});
    providers.put("default", "group");
  }
}
